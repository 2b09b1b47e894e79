import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textAt } from '../../src/preview/lrs/statement.ts';
import { serveXapi, type XapiPreview } from '../../src/preview/serve-xapi.ts';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { buildPackages } from './small-packages.ts';
import { closePage, follow, openTab, saved, textOf } from './tab.ts';

let browser: Browser;
let zip: (target: string) => Uint8Array;
let context: BrowserContext;
let preview: XapiPreview;
let troubles: string[];

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(['cmi5', 'xapi']), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext();
  troubles = [];
  context.on('dialog', (dialog) => void dialog.dismiss().then(() => troubles.push(dialog.message())));
  context.on('weberror', (error) => troubles.push(String(error.error())));
});
afterEach(async () => {
  await context.close();
  await preview?.close();
});

const serve = async (kind: 'cmi5' | 'xapi', profile: 'spec' | 'commit-fails' = 'spec') => {
  preview = await serveXapi({ content: zip(kind), kind, profile });
};

const verbs = (): readonly string[] =>
  preview
    .statements()
    .map((one) => textAt(one, 'verb', 'id').replace(/^.*\//, ''))
    .filter((verb) => !['launched', 'progressed'].includes(verb));

const ice = '[data-cw-question$=".solid"] label[data-cw-choice="0"]';

const answerAll = async (frame: Frame): Promise<void> => {
  await frame.locator(ice).click();
  for (const index of [0, 1])
    await frame.locator(`[data-cw-question$=".fall"] label[data-cw-choice="${index}"]`).click();
  await frame.locator('[data-cw-question$=".boil"] input').fill('100');
  await frame.locator('[data-cw-action="submit"]').click();
  await frame.waitForSelector('[data-cw-score] .score-figure');
};

const readAll = async (frame: Frame): Promise<void> => {
  await follow(frame, '#cw-continue');
  while ((await frame.locator('form[data-cw-quiz]').count()) === 0) await follow(frame, 'a[rel=next]');
};

describe.each(['cmi5', 'xapi'] as const)('a learner in an LMS of %s on another origin', (kind) => {
  it('thread 16: closes the tab, comes back to the same answers, and finishes', async () => {
    await serve(kind);
    const first = await openTab(context, preview.url);
    await readAll(first.frame);
    await first.frame.locator(ice).click();
    await closePage(first.page);
    await until('the session ends', () => verbs().includes('terminated'));

    const second = await openTab(context, preview.url);
    await second.frame.waitForSelector('form[data-cw-quiz]');
    expect(await second.frame.locator(`${ice} input`).isChecked()).toBe(true);
    await answerAll(second.frame);
    await until('it is passed', () => verbs().includes('passed'));
    await closePage(second.page);
    await until('both sessions end', () => verbs().filter((verb) => verb === 'terminated').length === 2);
    expect(verbs()).toEqual([
      'initialized',
      'terminated',
      'initialized',
      'answered',
      'answered',
      'answered',
      'passed',
      'completed',
      'terminated',
    ]);
    expect(preview.problems()).toEqual([]);
    expect(troubles).toEqual([]);
  }, 240_000);
});

describe('a learner in an LMS of cmi5', () => {
  const leave: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'whose page goes elsewhere': (page) => page.goto('about:blank'),
    'that takes the frame away': (page) => page.evaluate(`document.querySelector('iframe').remove()`),
  };
  it.each(Object.entries(leave))('%s has everything', async (_, go) => {
    await serve('cmi5');
    const { page, frame } = await openTab(context, preview.url);
    await readAll(frame);
    await frame.locator(ice).click();
    await go(page);
    await until('the session ends', () => preview.sessions()[0]?.ended !== undefined);
    expect(preview.sessions()[0]?.ended).toBe('terminated');
    const again = await openTab(context, preview.url);
    await again.frame.waitForSelector('form[data-cw-quiz]');
    expect(await again.frame.locator(`${ice} input`).isChecked()).toBe(true);
    expect(preview.problems()).toEqual([]);
  });

  it('whose page is loaded anew gives the old session up, and loses nothing', async () => {
    await serve('cmi5');
    const { page, frame } = await openTab(context, preview.url);
    await readAll(frame);
    await frame.locator(ice).click();
    await page.reload();
    await until('the old session ends', () => preview.sessions()[0]?.ended !== undefined);
    await page.frameLocator('#content').locator('form[data-cw-quiz]').waitFor();
    expect(await page.frameLocator('#content').locator(`${ice} input`).isChecked()).toBe(true);
  }, 240_000);

  it('thread 16: goes on where the record store is down, is told so, and loses nothing', async () => {
    await serve('cmi5', 'commit-fails');
    const { page, frame } = await openTab(context, preview.url);
    await readAll(frame);
    await frame.locator(ice).click();
    await frame.waitForSelector('#cw-status[data-cw-unsaved]');
    expect(await textOf(frame, '#cw-notice')).toContain('Not saved yet');
    await page.close();
    const again = await openTab(context, `${preview.url}?profile=spec`);
    await again.frame.waitForSelector('form[data-cw-quiz]');
    expect(await again.frame.locator(`${ice} input`).isChecked()).toBe(true);
    await saved(again.frame);
    expect(troubles).toEqual([]);
  }, 240_000);

  it('is sent back to the LMS at the end', async () => {
    await serve('cmi5');
    const { page, frame } = await openTab(context, preview.url);
    await frame.locator('#cw-exit').click();
    const back = page.frameLocator('#content').getByText('sent the learner back');
    await back.waitFor();
    expect(preview.sessions()[0]?.ended).toBe('terminated');
    expect(preview.problems()).toEqual([]);
  }, 240_000);

  it('is told that the session has ended when the frame is loaded anew, and nothing more is said in it', async () => {
    await serve('cmi5');
    const { frame } = await openTab(context, preview.url);
    await readAll(frame);
    await frame.evaluate('location.reload()');
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await textOf(frame, '#cw-notice')).toContain('This session has ended');
    await frame.waitForSelector('form[data-cw-quiz]');
    await frame.locator(ice).click();
    await frame.page().waitForTimeout(2000);
    expect(verbs().at(-1)).toBe('terminated');
    const fetched = preview.letters().filter(({ query }) => query.stateId === 'LMS.LaunchData');
    expect(fetched.length).toBeGreaterThan(1);
    expect(preview.problems()).toEqual([]);
    const again = await openTab(context, preview.url);
    await again.frame.waitForSelector('form[data-cw-quiz]');
    expect(await again.frame.locator(`${ice} input`).isChecked()).toBe(true);
  }, 240_000);
});
