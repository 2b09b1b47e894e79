import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePackage } from '../../src/preview/serve-package.ts';
import { serveXapi } from '../../src/preview/serve-xapi.ts';
import { axeFindings, launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { buildPackages } from './small-packages.ts';

let browser: Browser;
let zip: (target: string) => Uint8Array;

beforeAll(async () => {
  [zip, browser] = await Promise.all([buildPackages(['scorm12', 'cmi5']), launchBrowser()]);
}, 240_000);
afterAll(() => browser?.close());

const open = async (kind: 'scorm12' | 'cmi5') => {
  const preview =
    kind === 'cmi5'
      ? await serveXapi({ content: zip(kind), kind, profile: 'spec' })
      : await servePackage({ content: zip(kind), profile: 'spec' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${preview.url}desk`);
  const course = page.frameLocator('#lms').frameLocator('#content');
  await course.locator('#cw-exit:not([hidden])').waitFor();
  return { preview, page, course };
};

describe.each(['scorm12', 'cmi5'] as const)('the desk with a package of %s', (kind) => {
  it('shows the course, what it says, what the LMS knows, and no problem', async () => {
    const { preview, page, course } = await open(kind);
    await course.locator('#cw-continue').click();
    const log = page.locator('#entries');
    await log.getByText(kind === 'cmi5' ? 'initialized' : 'LMSInitialize').waitFor();
    await until('the state is there', async () =>
      /water-states/.test((await page.locator('#state-text').textContent()) ?? ''),
    );
    expect(await page.locator('#none').isVisible()).toBe(true);
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(page.mainFrame())).toBe(0);
    await page.close();
    await preview.close();
  }, 240_000);

  it('launches again as another learner in another LMS, and names what goes wrong', async () => {
    const { preview, page, course } = await open(kind);
    await page.locator('select[name=profile]').selectOption('commit-fails');
    await page.locator('input[name=learner]').fill('bob');
    await page.locator('#launch button[type=submit]').click();
    await until('bob is launched', () => page.frames().some((one) => one.url().includes('learner=bob')));
    await course.locator('#cw-status[data-cw-unsaved]').waitFor();
    await until('the problem is named', async () => (await page.locator('#problem-list li').count()) > 0);
    expect(await page.locator('#entries tr.wrong').count()).toBeGreaterThan(0);
    await page.locator('#leave').click();
    await until('the session ends', async () =>
      /(Finish|terminated)/.test((await page.locator('#entries').textContent()) ?? ''),
    );
    await page.close();
    await preview.close();
  }, 240_000);
});
