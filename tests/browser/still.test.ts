import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { buildExample } from './example-packages.ts';

let kinds: BuiltCourse;
let example: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  [kinds, example] = [await buildKinds(['site']), await buildExample(['site'])];
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  kinds?.remove();
  example?.remove();
});

const shiftsOf = `window.shifts = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifts += value; })
  .observe({ type: 'layout-shift', buffered: true });`;

/** Cumulative layout shift of a page whose scripts come a quarter of a second late, as they do from afar. */
const shift = async ({ site }: BuiltCourse, path: string, width: number): Promise<number> => {
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  await page.addInitScript(shiftsOf);
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 250));
    await route.continue();
  });
  await page.goto(pathToFileURL(`${site}/${path}`).href);
  await page.waitForSelector('#cw-scheme:not([hidden])');
  await page.waitForTimeout(300);
  const sum: number = await page.evaluate('window.shifts');
  await page.close();
  return sum;
};

describe.each([360, 1280])('nothing jumps while the player is on its way, at %i px', (width) => {
  it.each([
    'index.html',
    'pages/cells-cells.html',
    'pages/cells-atp.html',
    'pages/cells-transport-quiz.html',
    'pages/cells-practice-quiz.html',
  ])('kinds: %s', async (path) => {
    expect(await shift(kinds, path, width)).toBeLessThan(0.01);
  });

  it.each(['index.html', 'pages/early-cold-war-containment.html'])('example: %s', async (path) => {
    expect(await shift(example, path, width)).toBeLessThan(0.01);
  });
});
