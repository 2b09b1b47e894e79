import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { axeFindings, launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { temporaryFolder } from '../support/cli.ts';
import { everythingCourse } from '../support/everything-course.ts';

let browser: Browser;
let folder = '';
let address = '';

beforeAll(async () => {
  ({ folder } = await temporaryFolder(everythingCourse));
  const progress = { started: () => undefined, finished: () => undefined, ended: () => undefined };
  const out = join(folder, 'out');
  const built = await build({ course: folder, targets: [], set: [], out, epoch: undefined, progress });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  address = pathToFileURL(join(built.folder, 'site/pages/m-all.html')).href;
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Settings = Parameters<Browser['newContext']>[0];

const open = async (settings: Settings = {}, hash = ''): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(address + hash);
  expect(troubles).toEqual([]);
  return { page, context };
};

describe.each(['light', 'dark'] as const)('a lesson with everything, %s', (colorScheme) => {
  it('has no finding of axe, at 1024 and at 320 pixels, and never scrolls sideways', async () => {
    const { page, context } = await open({ colorScheme, viewport: { width: 1024, height: 800 } });
    for (const width of [1024, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFindings(page.mainFrame()), String(width)).toEqual([]);
      expect(await sidewaysScroll(page.mainFrame()), String(width)).toBe(0);
    }
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await sidewaysScroll(page.mainFrame()), 'large text').toBe(0);
    await context.close();
  }, 240_000);
});

describe('tabs', () => {
  it('are tabs with the player: one panel, arrows, Home and End', async () => {
    const { page, context } = await open();
    const tab = (name: string) => page.getByRole('tab', { name });
    expect(await page.getByRole('tab').count()).toBe(3);
    expect(await page.getByRole('tabpanel').count()).toBe(1);
    expect(await page.getByText('NATO is founded.').isVisible()).toBe(false);
    await tab('In 1947').focus();
    await page.keyboard.press('ArrowRight');
    expect(await tab('In 1949').getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('tabpanel', { name: 'In 1949' }).textContent()).toContain('NATO is founded.');
    await page.keyboard.press('End');
    expect(await tab('Later').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowRight');
    expect(await tab('In 1947').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tabpanel');
    await tab('Later').click();
    expect(await page.getByText('The end.').isVisible()).toBe(true);
    await context.close();
  }, 240_000);

  it('open where a link leads, from the page and from outside', async () => {
    const { page, context } = await open({}, '#inside-second');
    expect(await page.getByText('NATO is founded.').isVisible()).toBe(true);
    await page.getByRole('tab', { name: 'Later' }).click();
    await page.goto(`${address}#inside-first`);
    await page.getByText('The Truman Doctrine.').waitFor({ state: 'visible' });
    await page.getByRole('link', { name: 'To the second' }).click();
    await page.getByText('NATO is founded.').waitFor({ state: 'visible' });
    await context.close();
  }, 240_000);

  it('stand one under another without the player and in print, under their headings', async () => {
    const plain = await open({ javaScriptEnabled: false });
    const printed = await open();
    expect(await printed.page.getByText('Hidden text.').isVisible()).toBe(false);
    await printed.page.emulateMedia({ media: 'print' });
    // What is folded away is printed, too.
    expect(await printed.page.getByText('Hidden text.').isVisible()).toBe(true);
    for (const { page, context } of [plain, printed]) {
      for (const text of ['The Truman Doctrine.', 'NATO is founded.', 'The end.'])
        expect(await page.getByText(text).isVisible()).toBe(true);
      expect(await page.locator('.tab > h3').first().isVisible()).toBe(true);
      expect(await page.getByRole('tab').count()).toBe(0);
      await context.close();
    }
  }, 240_000);
});

describe('recordings', () => {
  it('have captions by language, and a transcript that opens', async () => {
    const { page, context } = await open({ javaScriptEnabled: false });
    expect(
      await page
        .locator('track')
        .evaluateAll((all) =>
          all.map((one) => `${one.getAttribute('srclang')} ${one.getAttribute('label')}`),
        ),
    ).toEqual(['en English', 'fr French']);
    const transcript = page.locator('details.transcript');
    expect(await transcript.getByText('Good evening.').isVisible()).toBe(false);
    await transcript.locator('summary').click();
    expect(await transcript.getByText('Good evening.').isVisible()).toBe(true);
    await context.close();
  }, 240_000);
});

describe('formulas', () => {
  it('are drawn: a fraction stands over its denominator', async () => {
    const { page, context } = await open();
    const [numerator, denominator] = (await page.evaluate(
      `[...document.querySelector('math[display=block] mfrac').children].map((one) => one.getBoundingClientRect().toJSON())`,
    )) as readonly { readonly top: number; readonly bottom: number }[];
    expect(numerator?.bottom ?? 0).toBeLessThanOrEqual((denominator?.top ?? 0) + 3);
    await context.close();
  }, 240_000);
});
