import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../src/preview/lrs/statement.ts';
import { servePackage } from '../../src/preview/serve-package.ts';
import { serveXapi } from '../../src/preview/serve-xapi.ts';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { buildPackages } from './small-packages.ts';
import { closePage, follow, heading, openTab, statuses, textOf } from './tab.ts';

const targets = ['scorm12', 'scorm2004', 'cmi5', 'xapi'] as const;
type Target = (typeof targets)[number];

/** An LMS, and how often a session has begun and ended in it. */
interface Lms {
  readonly url: string;
  readonly begun: () => number;
  readonly ended: () => number;
  readonly close: () => Promise<void>;
}

let browser: Browser;
let zip: (target: string) => Uint8Array;
let context: BrowserContext | undefined;
let lms: Lms | undefined;

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(targets), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());
afterEach(async () => {
  await context?.close();
  await lms?.close();
});

const count = (words: readonly string[], wanted: RegExp): number =>
  words.filter((word) => wanted.test(word)).length;

const serve = async (target: Target): Promise<Lms> => {
  if (target === 'cmi5' || target === 'xapi') {
    const preview = await serveXapi({ content: zip(target), kind: target, profile: 'spec' });
    const verbs = () => preview.statements().map((one) => textAt(one, 'verb', 'id'));
    const { url, close } = preview;
    return {
      url,
      close,
      begun: () => count(verbs(), /initialized/),
      ended: () => count(verbs(), /terminated/),
    };
  }
  const preview = await servePackage({ content: zip(target), version: target, profile: 'spec' });
  const names = () => preview.calls().map(({ name }) => name);
  const { url, close } = preview;
  return {
    url,
    close,
    begun: () => count(names(), /Initialize/),
    ended: () => count(names(), /Finish|Terminate/),
  };
};

const path = (frame: Frame): Promise<string> => frame.evaluate('location.pathname');
const isUnsaved = (frame: Frame): Promise<boolean> =>
  frame.locator('#cw-status[data-cw-unsaved]').isVisible();
const stays = 'The page can not be loaded now. You stay here; try again in a moment.';

describe.each(targets)('a learner whose network goes, %s', (target) => {
  it('stays where they are, and goes on when it is back, in one session', async () => {
    lms = await serve(target);
    context = await browser.newContext();
    const { frame, page } = await openTab(context, lms.url);
    await follow(frame, '#cw-continue');
    await follow(frame, 'a[rel=next]');
    const here = await path(frame);
    // That something is not saved may be said at any time after it.
    const [status, notice] = [await statuses(frame), await statuses(frame, '#cw-notice')];
    await context.setOffline(true);
    await frame.locator('a[rel=next]').click();
    await until('it is said', async () => (await status()).includes(stays));
    expect(await heading(frame)).toBe('The cycle');
    expect(await notice()).toContain(stays);
    // Back: the address must be that of what is shown, or every link in it is another.
    await frame.evaluate('history.back()');
    await until('the address is right', async () => (await path(frame)) === here);
    expect(await heading(frame)).toBe('The cycle');
    await context.setOffline(false);
    await follow(frame, 'a[rel=next]');
    expect(await heading(frame)).toBe('Check');
    await until('it is saved', async () => !(await frame.locator('#cw-notice').isVisible()));
    await closePage(page);
    const { begun, ended } = lms;
    await until('the session ends', () => ended() === 1);
    expect(begun()).toBe(1);
  }, 240_000);

  it('is told that an answer is not saved yet, and that it is', async () => {
    lms = await serve(target);
    context = await browser.newContext();
    const { frame } = await openTab(context, lms.url);
    await follow(frame, '[data-cw-item$="quiz"]');
    await context.setOffline(true);
    await frame.locator('[data-cw-question$=".solid"] label[data-cw-choice="0"]').click();
    await until('it is not saved', () => isUnsaved(frame));
    // By now the next attempt lies several seconds ahead: that the network is back must be heard.
    await frame.waitForTimeout(7000);
    expect(await textOf(frame, '#cw-notice')).toContain('Not saved yet');
    await context.setOffline(false);
    await until('it is saved', async () => !(await isUnsaved(frame)));
    expect(await textOf(frame, '#cw-status')).toMatch(/^Saved /);
    expect(await frame.locator('#cw-notice').isVisible()).toBe(false);
  }, 240_000);
});
