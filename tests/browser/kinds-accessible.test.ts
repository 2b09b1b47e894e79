import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { boxOf, byMouse, focused, type How, kindAnswers } from './kinds-answers.ts';

let english: BuiltCourse;
let arabic: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  [english, arabic] = [await buildKinds(['site']), await buildKinds(['site'], 'ar')];
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  english?.remove();
  arabic?.remove();
});

const quiz = 'pages/cells-transport-quiz.html';
const lesson = 'pages/cells-cells.html';
const term = 'pages/cells-atp.html';
const pages = [
  'index.html',
  lesson,
  term,
  quiz,
  'pages/cells-practice-quiz.html',
  'pages/terms.html',
  'pages/cards.html',
  'pages/search.html',
];

const open = async (path: string, settings: BrowserContextOptions = {}, course = english): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...settings });
  const page = await context.newPage();
  await page.goto(pathToFileURL(`${course.folder}/site/${path}`).href);
  await page.waitForSelector('#cw-scheme:not([hidden])');
  return page;
};

const handIn = async (page: Page, how: How): Promise<void> => {
  for (const { id, answer } of kindAnswers)
    for (const setting of answer(how)) await byMouse(page, boxOf(page, id), setting);
  await page.locator('[data-cw-action="submit"]').click();
  await page.waitForSelector('.score-figure');
};

const checkAll = async (page: Page): Promise<void> => {
  for (const field of await page
    .locator('[data-cw-practice] textarea, [data-cw-practice] input[type=text]')
    .all())
    await field.fill('1');
  for (const choice of await page.locator('[data-cw-practice] [data-cw-choice="0"]').all())
    await choice.click();
  const move = page.locator('[data-cw-practice] [data-cw-move="down"]');
  if ((await move.count()) > 0) await move.first().click();
  for (const button of await page.locator('[data-cw-action="check"]:visible').all()) await button.click();
};

/** The seven states of the interface: each page in each, or the pages that have it. */
const states: readonly (readonly [
  string,
  readonly string[],
  BrowserContextOptions,
  (page: Page) => Promise<unknown>,
])[] = [
  ['at first', pages, {}, async () => undefined],
  ['answered right', [quiz], {}, (page) => handIn(page, 'right')],
  ['answered wrong', [quiz], {}, (page) => handIn(page, 'wrong')],
  ['dark', [lesson, term], { colorScheme: 'dark' }, checkAll],
  ['dark, partly right', [quiz], { colorScheme: 'dark' }, (page) => handIn(page, 'partly')],
  ['in print', [quiz, term], {}, (page) => page.emulateMedia({ media: 'print' })],
  ['at 320 px', pages, { viewport: { width: 320, height: 640 } }, checkAll],
  [
    'at 320 px, handed in',
    [quiz],
    { viewport: { width: 320, height: 640 } },
    (page) => handIn(page, 'wrong'),
  ],
];

describe('axe finds nothing (WCAG 2.2 AA and best practices)', () => {
  it.each(states)('%s', async (_, paths, settings, come) => {
    for (const path of paths) {
      const page = await open(path, settings);
      await come(page);
      expect(await axeFindings(page.mainFrame()), path).toEqual([]);
      await page.context().close();
    }
  });

  it('from right to left', async () => {
    for (const path of pages) {
      const page = await open(path, {}, arabic);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await axeFindings(page.mainFrame()), path).toEqual([]);
      await page.context().close();
    }
    const page = await open(quiz, {}, arabic);
    await handIn(page, 'wrong');
    expect(await axeFindings(page.mainFrame())).toEqual([]);
    await page.context().close();
  }, 240_000);
});

/** WCAG 2.2, 1.4.12: what readers set for themselves. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

/** A formula that scrolls is as high as its ink; the lines of its fonts, which count for scrollHeight, are higher. */
const clipped = `[...document.querySelectorAll('#main :not(math), #top *')].filter((one) => {
  const { overflowX, overflowY } = getComputedStyle(one);
  return (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) ||
    (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 200))`;

describe.each([
  ['from left to right', () => english],
  ['from right to left', () => arabic],
] as const)('nothing scrolls sideways or is cut, %s', (_, course) => {
  it.each([
    ['at 320 px', { viewport: { width: 320, height: 640 } }, false],
    ['at 400 %', { viewport: { width: 320, height: 256 } }, false],
    ['with wider text', { viewport: { width: 360, height: 640 } }, true],
  ] as const)('%s', async (__, settings, spaced) => {
    for (const path of pages) {
      const page = await open(path, { ...settings, bypassCSP: true }, course());
      if (spaced) await page.addStyleTag({ content: textSpacing });
      if (path === quiz) await handIn(page, 'wrong');
      else await checkAll(page);
      expect(await sidewaysScroll(page.mainFrame()), path).toBeLessThanOrEqual(0);
      expect(await page.evaluate(clipped), path).toEqual([]);
      await page.context().close();
    }
  });
});

describe('what is to be clicked', () => {
  /** Links within text are excepted (WCAG 2.2, 2.5.8). */
  const small = `[...document.querySelectorAll('button, input, select, textarea, summary, .tools a, .pager a, .score-list a, .found a, .glossary dt a, .item > a, label.choice, label.criterion')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
    .filter((one) => !one.closest('label.choice, label.criterion') || one.matches('label'))
    .map((one) => [one.getBoundingClientRect(), one])
    .filter(([box]) => box.width < 24 || box.height < 24)
    .map(([box, one]) => one.outerHTML.slice(0, 120) + ' ' + box.width + ' x ' + box.height)`;

  it.each([320, 1024])('is at least 24 px wide and high, at %i px', async (width) => {
    for (const path of pages) {
      const page = await open(path, { viewport: { width, height: 800 } });
      if (path === quiz) await handIn(page, 'wrong');
      expect(await page.evaluate(small), path).toEqual([]);
      await page.context().close();
    }
  });
});

describe('for those who hear the page', () => {
  it('live regions stand in the page before anything is said in them', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(`${english.folder}/site/${quiz}`).href);
    const live = await page
      .locator('[role="status"]')
      .evaluateAll((all) => all.map((one) => one.textContent?.trim()));
    // One for the page, one for the result, one for each question, two for what the learner rates.
    expect(live.filter((text) => text === '')).toHaveLength(1 + 1 + 15 + 1);
    await context.close();
  });

  it('focus is never lost: whatever is pressed, something has it', async () => {
    const page = await open(quiz);
    const press = async (selector: string, brings?: string): Promise<void> => {
      await page.locator(selector).first().focus();
      await page.keyboard.press('Enter');
      if (brings) await page.waitForSelector(brings);
      expect(await focused(page), selector).not.toBe('');
    };
    await press('[data-cw-action="hint"]:visible');
    await press('[data-cw-action="hint"]:visible');
    await press('[data-cw-move="down"]');
    await press('[data-cw-action="submit"]');
    await press('[data-cw-action="submit"]', '.score-figure');
    await press('[data-cw-action="missed"]');
    await page.locator('[data-cw-choice="0"]:visible').first().click();
    await press('[data-cw-action="check"]:visible');
    await press('[data-cw-action="back"]');
    await press('[data-cw-action="retry"]');
    await page.context().close();
  });

  it.each(kindAnswers.map(({ id }) => id))('%s has names, roles, states and values', async (id) => {
    const page = await open(quiz);
    const box = boxOf(page, id);
    const before = await box.ariaSnapshot();
    for (const { id: other, answer } of kindAnswers)
      for (const setting of answer(other === id ? 'partly' : 'right'))
        await byMouse(page, boxOf(page, other), setting);
    const answered = await box.ariaSnapshot();
    await page.locator('[data-cw-action="submit"]').click();
    await page.waitForSelector('.score-figure');
    const after = await box.ariaSnapshot();
    // The numbers of formulas are drawn by chance.
    const settled = [before, answered, after]
      .join('\n\n')
      .replace(/\n {2}- paragraph: Solution[\s\S]*/, '')
      .replaceAll(/\d+(\.\d)? kg|\d(\.\d)? m\/s|\d+(\.\d)? N|"\d+(\.\d+)?"/g, 'n');
    await expect(settled).toMatchFileSnapshot(`accessibility-trees/${id}.txt`);
    await page.context().close();
  });
});
