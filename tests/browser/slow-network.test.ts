import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { buildPackages, smallFiles } from './small-packages.ts';
import { follow, openTab, textOf } from './tab.ts';

const files = {
  ...smallFiles,
  '01-water/03-check.quiz.md': `---
title: Check
---

## Which is solid? {#solid}

- (x) Ice
- ( ) Steam

> [!FEEDBACK]
> Its molecules keep their places.
`,
};

const script = '**/assets/quiz.js';
const link = '[data-cw-item="water-check-quiz"]';

let browser: Browser;
let zip: (target: string) => Uint8Array;
let context: BrowserContext;
let preview: Preview;

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(['scorm12'], files), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext();
  preview = await servePackage({ content: zip('scorm12'), version: 'scorm12', profile: 'spec' });
});
afterEach(async () => {
  await context.close();
  await preview.close();
});

/** Answers the quiz and hands it in: its questions and buttons stand in the page without any script, too. */
const expectToPlay = async (frame: Frame): Promise<void> => {
  await frame.locator('[data-cw-question$=".solid"] label[data-cw-choice="0"]').click();
  await frame.locator('[data-cw-action="submit"]').click();
  await until('there is a result', async () => (await frame.locator('.score-figure').count()) > 0);
  expect(await textOf(frame, '[data-cw-score]')).toMatch(/^1 of 1 points, 100%\./);
  expect(await textOf(frame, '[data-cw-question$=".solid"]')).toContain('Its molecules keep their places.');
};

it('a quiz that is asked for twice while its script is on the way can be handed in', async () => {
  const asked: string[] = [];
  context.on('response', (one) => asked.push(one.url()));
  const pages = () => asked.filter((url) => url.endsWith('/water-check-quiz.html')).length;
  let scripts = 0;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await context.route(script, async (route) => {
    scripts += 1;
    await arrived;
    await route.continue();
  });
  const { frame } = await openTab(context, preview.url);
  await frame.locator(link).first().click();
  await until('the script is on its way', () => scripts > 0);
  await frame.locator(link).first().click();
  await until('the page has come twice', () => pages() === 2);
  // Time enough for a page that does not wait for its script.
  await frame.waitForTimeout(1000);
  arrive();
  await frame.waitForSelector('form[data-cw-quiz]');
  await expectToPlay(frame);
  expect(scripts).toBe(1);
});

it.each(['practice', 'quiz'])(
  'a quiz whose %s.js did not come can be handed in when it is asked for again',
  async (name) => {
    const script = `**/assets/${name}.js`;
    await context.route(script, (route) => route.abort());
    const { frame } = await openTab(context, preview.url);
    await follow(frame, link);
    await context.unroute(script);
    await follow(frame, '#cw-home');
    await follow(frame, link);
    await expectToPlay(frame);
  },
);
