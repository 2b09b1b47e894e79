import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { settled, until } from '../support/until.ts';
import { ended } from './session-end.ts';
import { buildPackages } from './small-packages.ts';
import { closePage, follow, openTab, saved, textOf } from './tab.ts';

const targets = ['scorm12', 'scorm2004'] as const;

let browser: Browser;
let zip: (target: string) => Uint8Array;

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(targets), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

const choice = (question: string, index: number): string =>
  `[data-cw-question$=".${question}"] label[data-cw-choice="${index}"]`;

describe.each(targets)('a course that is launched in a second window, %s', (version) => {
  it('goes on there alone: the first says so, and undoes nothing', async () => {
    const preview = await servePackage({ content: zip(version), version, profile: 'lenient' });
    const context = await browser.newContext();
    const first = await openTab(context, preview.url);
    await follow(first.frame, '[data-cw-item$="quiz"]');
    await first.frame.locator(choice('solid', 0)).click();
    await saved(first.frame);
    await settled(() => preview.cmi() ?? {});

    const second = await openTab(context, preview.url);
    await second.frame.waitForSelector('form[data-cw-quiz]');
    await second.frame.locator(choice('fall', 1)).click();
    await until('it is said', async () => /another window/.test(await textOf(first.frame, '#cw-notice')));
    expect(await second.frame.locator('#cw-notice:not([data-cw-subject="place"])').isVisible()).toBe(false);
    await first.frame.locator(choice('solid', 2)).click();
    await closePage(second.page);
    await ended(preview, 2);
    const left = await settled(() => preview.cmi() ?? {});
    await closePage(first.page);
    expect(await settled(() => preview.cmi() ?? {})).toEqual(left);

    const third = await openTab(context, preview.url);
    await third.frame.waitForSelector('form[data-cw-quiz]');
    const found = ['solid', 'fall'].map((name) =>
      third.frame
        .locator(`[data-cw-question$=".${name}"] input:checked`)
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    );
    expect(await Promise.all(found)).toEqual([['0'], ['1']]);
    await context.close();
    await preview.close();
  }, 240_000);
});
