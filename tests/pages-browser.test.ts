import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch, toFolder } from './pages/browser.ts';
import { render } from './pages/render.ts';
import { everyKindCourse } from './pages/sample-course.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the style sheet', () => {
  it('has at most 6 KB, compressed, for a course that uses all of it', async () => {
    const css = (await render(everyKindCourse)).get('assets/theme.css') ?? '';
    expect(css).toContain('.order');
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
  });

  it('knows neither the height of the window nor sides of the page, and sticks nothing to it', () => {
    const css = readFileSync(new URL('../templates/theme.css', import.meta.url), 'utf8');
    expect(css).not.toMatch(/\d[sdl]?vh|sticky|position: *fixed/);
    expect(css).not.toMatch(/(?:margin|padding|border)-(?:left|right)\b|[^-]\b(?:left|right): /);
  });
});

describe.skipIf(!hasBrowser)('pages in a browser', () => {
  let browser: Browser;
  let folder: string;
  let paths: readonly string[];

  beforeAll(async () => {
    browser = await launch();
    const files = await render(everyKindCourse);
    folder = toFolder(files);
    paths = [...files.keys()].filter((path) => path.endsWith('.html'));
  }, 240_000);

  afterAll(() => browser?.close());

  const open = async (path: string, settings: Parameters<Browser['newPage']>[0]) => {
    const page = await browser.newPage(settings);
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(pathToFileURL(`${folder}/${path}`).href);
    return { page, problems };
  };

  it.each(['light', 'dark'] as const)('have no finding of axe, %s', async (colorScheme) => {
    for (const path of paths) {
      const { page, problems } = await open(path, { colorScheme, viewport: { width: 768, height: 900 } });
      expect(problems, path).toEqual([]);
      await page.evaluate(axe);
      // The style sheet is not fetched a second time: from a file nothing may be.
      const { violations } = (await page.evaluate(
        `axe.run({ preload: false, runOnly: ${JSON.stringify(rules)} })`,
      )) as AxeResults;
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([]);
      await page.close();
    }
  });

  it('never scroll sideways at 320 px, not even with a text twice as large', async () => {
    for (const path of paths) {
      for (const size of ['100%', '200%']) {
        const { page } = await open(path, { viewport: { width: 320, height: 640 } });
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(wide, `${path} at ${size}`).toBeLessThanOrEqual(0);
        await page.close();
      }
    }
  });

  it('have targets of at least 44 px for controls', async () => {
    const { page } = await open('pages/open.html', { viewport: { width: 320, height: 640 } });
    const small =
      await page.evaluate(`[...document.querySelectorAll('.button, .choice, select, input[type=text], summary, .pager a, #cw-home')]
      .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML)`);
    expect(small).toEqual([]);
    await page.close();
  });

  it('can be answered without a mouse and without the player', async () => {
    const { page } = await open('pages/checkpoint-quiz.html', { javaScriptEnabled: false });
    const first = page.getByRole('radio', { name: 'A line of forts that the Soviet army had built' });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^The division/ }).isChecked()).toBe(true);
    expect(await page.getByRole('group', { name: /Question 1 of 12/ }).count()).toBe(1);
    await page.close();
  });

  it('print black on white without buttons and ways on', async () => {
    const { page } = await open('pages/checkpoint-quiz.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    expect(await page.locator('.pager').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('ul.print-only').isVisible()).toBe(true);
    await page.close();
  });
});
