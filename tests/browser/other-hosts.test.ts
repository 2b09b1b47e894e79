import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScormVersion } from '../../src/preview/call.ts';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { ended } from './session-end.ts';
import { buildPackages } from './small-packages.ts';
import { closePage, follow, openTab, saved } from './tab.ts';

let browser: Browser;
let zip: (target: string) => Uint8Array;
let context: BrowserContext;
let preview: Preview;

const asked = ['ping', 'frameResize'].flatMap((name) => [`scorm12.${name}=yes`, `scorm2004.${name}=yes`]);

beforeAll(async () => {
  browser = await launchBrowser();
}, 240_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await preview?.close();
});

const quiz = '[data-cw-item="water-check-quiz"]';
const ice = '[data-cw-question$=".solid"] label[data-cw-choice="0"]';
const versions = ['scorm12', 'scorm2004'] as const;
const otherOf = (version: ScormVersion): ScormVersion => (version === 'scorm12' ? 'scorm2004' : 'scorm12');

describe.each(versions)('a package of %s', (version) => {
  beforeAll(async () => {
    zip = await buildPackages([version]);
  }, 240_000);

  it('reports to an LMS that has the other version alone', async () => {
    preview = await servePackage({ content: zip(version), version: otherOf(version), profile: 'spec' });
    const first = await openTab(context, preview.url);
    await follow(first.frame, quiz);
    await first.frame.locator(ice).click();
    await closePage(first.page);
    await ended(preview, 1);
    expect(preview.problems()).toEqual([]);
    const prefix = version === 'scorm12' ? /^(?!LMS)/ : /^LMS/;
    expect(preview.calls().filter(({ name }) => !prefix.test(name))).toEqual([]);
    const again = await openTab(context, preview.url);
    await again.frame.waitForSelector('form[data-cw-quiz]');
    expect(await again.frame.locator(`${ice} input`).isChecked()).toBe(true);
  }, 240_000);

  it('asks for the script of the other version only then', async () => {
    preview = await servePackage({ content: zip(version), version, profile: 'spec' });
    const requests: string[] = [];
    context.on('request', (one) => requests.push(one.url()));
    await openTab(context, preview.url);
    expect(requests.some((url) => url.endsWith('/assets/player.js'))).toBe(true);
    expect(requests.filter((url) => url.includes('other-version'))).toEqual([]);
  }, 240_000);
});

describe.each(versions)('a package of %s that was built with `ping` and `frameResize`', (version) => {
  beforeAll(async () => {
    zip = await buildPackages(
      [version],
      undefined,
      asked.filter((one) => one.startsWith(version)),
    );
  }, 240_000);

  it('says that nothing is saved where the LMS says so while the network is gone, and takes it back', async () => {
    preview = await servePackage({ content: zip(version), version, profile: 'spec' });
    const { frame } = await openTab(context, preview.url);
    await follow(frame, quiz);
    await saved(frame);
    // The LMS of the desk answers in the page: it says that it took everything, network or not.
    await context.route('**/assets/scheme.js', (route) => route.abort());
    await frame.locator(ice).click();
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await frame.locator('#cw-notice').textContent()).toContain('Not saved yet');
    await context.unroute('**/assets/scheme.js');
    await saved(frame);
    expect(await frame.locator('#cw-notice').isHidden()).toBe(true);
    expect(preview.problems()).toEqual([]);
  }, 240_000);

  it('tells the frame around it how high each page is, and is still', async () => {
    preview = await servePackage({ content: zip(version), version, profile: 'spec' });
    await context.addInitScript(`if (window === top) {
      window.told = [];
      addEventListener('message', ({ data }) => {
        const { subject, height } = typeof data === 'string' && data.includes('lti.') ? JSON.parse(data) : {};
        if (subject === 'lti.frameResize') {
          window.told.push(height);
          // As Canvas does it: the frame follows.
          document.querySelector('#content').style.height = height + 'px';
        }
      });
    }`);
    const { page, frame } = await openTab(context, preview.url);
    const told = (): Promise<readonly number[]> => page.evaluate('window.told');
    const height = (): Promise<number> =>
      frame.evaluate('document.documentElement.getBoundingClientRect().height');
    const fits = async (): Promise<boolean> => Math.abs(((await told()).at(-1) ?? 0) - (await height())) <= 8;
    await until('the height is told', fits);
    const outline = await height();
    await follow(frame, quiz);
    expect(await height()).toBeGreaterThan(outline + 8);
    await until('the new height is told', fits);
    const count = (await told()).length;
    expect(count).toBeLessThanOrEqual(6);
    await page.waitForTimeout(1500);
    expect(await told()).toHaveLength(count);
  }, 240_000);
});
