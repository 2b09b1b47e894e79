import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { type BuiltCourse, buildCopy } from './course-copy.ts';

const row = (cell: (column: number) => string): string =>
  `| ${Array.from({ length: 30 }, (_, column) => cell(column)).join(' | ')} |`;

const wide = `---
title: Wide
---

\`\`\`
${'x'.repeat(300)}
\`\`\`

${row((column) => `Month ${column}`)}
${row(() => '---')}
${row((column) => `${column * 1234}`)}

| Year | Event |
| --- | --- |
| 1949 | NATO is founded. |
`;

let course: BuiltCourse;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const kinds = fileURLToPath(new URL('kinds-course', import.meta.url));
  course = await buildCopy(kinds, ['site'], (folder) =>
    writeFileSync(join(folder, '01-cells', '06-wide.lesson.md'), wide),
  );
  browser = await launchBrowser();
  // A4 without its margins.
  page = await browser.newPage({ viewport: { width: 672, height: 950 } });
  await page.goto(pathToFileURL(join(course.site, 'pages/cells-wide.html')).href);
  await page.emulateMedia({ media: 'print' });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  course?.remove();
});

describe('on paper', () => {
  it('a line of code without a space and a table of 30 columns stay on the sheet, all of them', async () => {
    const cut = await page
      .locator('#main :is(pre, .scroll, table)')
      .evaluateAll((all) =>
        all
          .filter(
            (one) => one.scrollWidth > one.clientWidth || one.getBoundingClientRect().right > innerWidth,
          )
          .map(({ tagName }) => tagName),
      );
    expect(cut).toEqual([]);
    expect(await sidewaysScroll(page.mainFrame())).toBe(0);
  });

  it('small type is for wide tables only', async () => {
    const sizes: readonly number[] = await page
      .locator('td:first-child')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    const [small = 0, usual = 0] = sizes;
    expect(small).toBeLessThan(usual * 0.7);
    expect(small).toBeGreaterThan(8);
  });
});
