import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { type BuiltCourse, buildCopy } from './course-copy.ts';

const kinds = fileURLToPath(new URL('kinds-course', import.meta.url));
const paper = fileURLToPath(new URL('../../docs/themes/paper', import.meta.url));
const guide = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');

let themed: BuiltCourse;
let dutch: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  themed = await buildCopy(kinds, ['site'], (course) =>
    cpSync(paper, join(course, 'templates'), { recursive: true }),
  );
  dutch = await buildCopy(kinds, ['site'], (course) => {
    const file = join(course, 'course.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('language: en', 'language: nl'));
    mkdirSync(join(course, 'templates/strings'), { recursive: true });
    // The very words of the guide.
    writeFileSync(join(course, 'templates/strings/nl.json'), /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
  });
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  themed?.remove();
  dutch?.remove();
});

const open = async (course: BuiltCourse, path: string, colorScheme: 'light' | 'dark' = 'light') => {
  const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 640 } });
  await page.goto(pathToFileURL(`${course.folder}/site/${path}`).href);
  await page.waitForSelector('#cw-scheme:not([hidden])');
  return page;
};

const pages = [
  'index',
  'pages/cells-cells',
  'pages/cells-atp',
  'pages/cells-transport-quiz',
  'pages/cards',
  'pages/terms',
];

describe('the example theme of the guide', () => {
  it.each(['light', 'dark'] as const)('is as readable as the theme that comes along, %s', async (scheme) => {
    for (const name of pages) {
      const page = await open(themed, `${name}.html`, scheme);
      expect(await axeFindings(page.mainFrame()), name).toEqual([]);
      expect(await sidewaysScroll(page.mainFrame()), name).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('changes colours and one template, and nothing else', async () => {
    const page = await open(themed, 'pages/cells-atp.html');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(253, 250, 243)');
    expect(await page.locator('.school').textContent()).toContain('The Paper School');
    expect(await page.locator('a[rel=next]').textContent()).toBe('Next Osmosis');
    await page.locator('#cw-scheme').click();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(27, 24, 19)');
    await page.close();
  });

  it('weighs hardly more', () => {
    expect(themed.packages[0]?.weight?.style).toBeLessThan(6 * 1024 + 500);
  });
});

describe('a language that was not there', () => {
  it('is spoken as far as its file goes, English beyond, numbers and plurals its own', async () => {
    const page = await open(dutch, 'pages/cells-transport-quiz.html');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.locator('a[rel=next] span').textContent()).toBe('Volgende');
    expect(await page.locator('[data-cw-points]').first().textContent()).toBe('1 punt');
    expect(await page.locator('[data-cw-points]').nth(1).textContent()).toBe('2 punten');
    expect(await page.locator('[data-cw-action="submit"]').textContent()).toBe('Submit answers');
    await page.close();
  });
});

describe('the guide', () => {
  it('names every template, and what each gets', () => {
    const names = [...guide.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(
      ([, list = '']) => list.match(/\w+/g) ?? [],
    );
    const source = readFileSync(new URL('../../src/pages/templates.ts', import.meta.url), 'utf8');
    const templates = [
      ...(/templateNames = \[([\s\S]*?)\]/.exec(source)?.[1]?.matchAll(/'(\w+)'/g) ?? []),
    ].map(([, name]) => name);
    expect(templates.length).toBeGreaterThan(10);
    expect(names.filter((name) => templates.includes(name)).sort()).toEqual([...templates].sort());
  });
});
