import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildPackages } from './small-packages.ts';
import { follow, openTab } from './tab.ts';

const long = 'the conversion of energy from light into chemical energy that is kept in sugars';

const files = {
  'course.yml': 'id: long\ntitle: Long choices\nversion: 1.0.0\n',
  '01-one/01-check.quiz.md': `---
title: Check
show: never
---

## Put together what belongs together. {#pairs}

- Photosynthesis => ${long}
- Respiration => the release of energy that is kept in sugars, which living cells need

## Complete the sentence. {#gap}

Photosynthesis is {{(x) ${long} | ( ) a star}}.

## Which is short? {#short}

Ice is {{(x) solid | ( ) liquid}}.
`,
};

let browser: Browser;
let preview: Preview;
let frame: Frame;

beforeAll(async () => {
  const [zip, launched] = await Promise.all([buildPackages(['scorm12'], files), launchBrowser()]);
  browser = launched;
  preview = await servePackage({ content: zip('scorm12'), version: 'scorm12', profile: 'spec' });
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
  ({ frame } = await openTab(context, preview.url));
  await follow(frame, '[data-cw-item$="check-quiz"]');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

describe.each(['pairs', 'gap'])('a long choice in a menu at 320 px (%s)', (id) => {
  const question = () => frame.locator(`[data-cw-question$=".${id}"]`);
  const menu = () => question().locator('select').first();
  const words = () => question().locator('[data-cw-chosen]').first();

  it('stands in full below the menu once it is chosen by keyboard, and goes with the choice', async () => {
    expect(await words().textContent()).toBe('');
    await menu().focus();
    await menu().press('t');
    expect(await words().textContent()).toBe(long);
    const box = await words().boundingBox();
    const above = await menu().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
    expect(box?.height).toBeGreaterThan(40);
    expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await menu().selectOption('');
    expect(await words().textContent()).toBe('');
  });

  it('is said by the menu alone to who listens', async () => {
    await menu().selectOption({ label: long });
    const tree = await question().ariaSnapshot();
    expect(tree).toContain(`option "${long}" [selected]`);
    expect(tree.split(long)).toHaveLength(
      (await question().locator(`option:text-is("${long}")`).count()) + 1,
    );
  });
});

it('is not there where all choices are short', async () => {
  const question = frame.locator('[data-cw-question$=".short"]');
  expect(await question.locator('select').count()).toBe(1);
  expect(await question.locator('[data-cw-chosen]').count()).toBe(0);
});
