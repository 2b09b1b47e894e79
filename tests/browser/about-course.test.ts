import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { focused } from './kinds-answers.ts';
import { saved, statuses } from './tab.ts';

let built: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  built = await buildKinds(['site']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  built?.remove();
});

const address = (page: string): string => pathToFileURL(`${built.folder}/site/${page}`).href;

const open = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address(path));
  await page.waitForSelector('#cw-scheme:not([hidden])');
  return page;
};

const withLearner = async (work: (context: BrowserContext) => Promise<void>): Promise<void> => {
  const context = await browser.newContext();
  try {
    await work(context);
  } finally {
    await context.close();
  }
};

describe('the outline', () => {
  it('leads on to where one left off, and says how far one is', () =>
    withLearner(async (context) => {
      const first = await open(context, 'index.html');
      const way = first.locator('#cw-continue');
      expect(await way.textContent()).toBe('Start: Cells');
      expect(await first.locator('[data-cw-progress]').isVisible()).toBe(false);
      await first.goto(address('pages/cells-osmosis.html'));
      await saved(first);
      await first.goto(address('index.html'));
      await way.waitFor();
      expect(await way.textContent()).toBe('Continue: Transport');
      expect(await first.locator('[data-cw-progress]').textContent()).toContain('1 of 5 pages read');
      expect(await first.getByRole('progressbar', { name: '1 of 5 pages read' }).count()).toBe(1);
      // A quiz that was begun comes before what was never opened.
      await first.goto(address('pages/cells-transport-quiz.html'));
      await first.locator('[data-cw-choice="0"]').first().click();
      await saved(first);
      await first.goto(address('index.html'));
      await way.waitFor();
      expect(await way.textContent()).toBe('Continue: Transport');
    }));
});

describe('key terms from A to Z', () => {
  it('stand with definition and other names, and a tick where they were read', () =>
    withLearner(async (context) => {
      const page = await open(context, 'pages/cells-atp.html');
      await saved(page);
      await page.locator('#cw-to-terms').click();
      await page.locator('[data-cw-state="done"]').waitFor();
      expect(await page.locator('dt a').allTextContents()).toEqual(['ATP', 'Osmosis']);
      expect(await page.locator('dl').textContent()).toContain('adenosine triphosphate');
      expect(await page.locator('[aria-current="page"]').textContent()).toBe('Key terms');
    }));
});

describe('flash cards', () => {
  const due = async (page: Page): Promise<string | null> => {
    const place = page.locator('[data-cw-part="count"]');
    expect(await place.isVisible()).toBe(true);
    return place.textContent();
  };
  const face = (page: Page) => page.locator('[data-cw-face]:visible');

  it('come from the key term’s page, are turned by keyboard, and rest until their day', () =>
    withLearner(async (context) => {
      const term = await open(context, 'pages/cells-atp.html');
      const toggle = term.locator('[data-cw-card]');
      expect(await toggle.getAttribute('aria-pressed')).toBe('false');
      const said = await statuses(term);
      await toggle.click();
      expect(await toggle.getAttribute('aria-pressed')).toBe('true');
      await saved(term);
      expect(await said()).toContain('Added to your cards.');
      await term.close();

      // Another visit, in another tab: nothing was lost.
      const cards = await open(context, 'pages/cards.html');
      expect(await due(cards)).toBe('1 card in your deck. 1 is due.');
      expect(await face(cards).locator('h2').allTextContents()).toEqual(['ATP']);
      expect(await cards.locator('[data-cw-knew="yes"]').isVisible()).toBe(false);
      await face(cards).locator('summary').focus();
      await cards.keyboard.press('Space');
      expect(await face(cards).locator('.meaning').isVisible()).toBe(true);
      await cards.locator('[data-cw-knew="yes"]').click();
      expect(await due(cards)).toBe('1 card in your deck. 0 are due.');
      expect(await cards.locator('[data-cw-part="done"]').textContent()).toBe(
        'All done for today. The next card is due tomorrow.',
      );
      expect(await focused(cards)).not.toBe('');
      await saved(cards);
      await cards.reload();
      await cards.locator('[data-cw-part="done"]:not(:empty)').waitFor();
      expect(await face(cards).count()).toBe(0);
    }));

  it('that were missed come again the same day, after the others', () =>
    withLearner(async (context) => {
      const page = await open(context, 'pages/cards.html');
      await page.locator('[data-cw-add=""]').click();
      expect(await due(page)).toBe('2 cards in your deck. 2 are due.');
      const order: (string | null)[] = [];
      for (const knew of ['no', 'yes', 'yes']) {
        order.push(await face(page).locator('h2').textContent());
        await face(page).locator('summary').click();
        await page.locator(`[data-cw-knew="${knew}"]`).click();
      }
      expect(order).toEqual(['ATP', 'Osmosis', 'ATP']);
      expect(await due(page)).toBe('2 cards in your deck. 0 are due.');
    }));

  it('are due again on their day', () =>
    withLearner(async (context) => {
      await context.clock.install({ time: new Date('2026-11-27T12:00:00') });
      const page = await open(context, 'pages/cards.html');
      await page.locator('[data-cw-add=""]').click();
      for (let turn = 0; turn < 2; turn++) {
        await face(page).locator('summary').click();
        await page.locator('[data-cw-knew="yes"]').click();
      }
      await context.clock.runFor(5000);
      await saved(page);
      await context.clock.setSystemTime(new Date('2026-11-28T08:00:00'));
      await page.reload();
      await face(page).waitFor();
      expect(await due(page)).toBe('2 cards in your deck. 2 are due.');
    }));

  it('are readable without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('pages/cards.html'));
    expect(await page.locator('h2:visible').allTextContents()).toEqual(['ATP', 'Osmosis']);
    await page.locator('summary').first().click();
    expect(await page.locator('.meaning').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('the search', () => {
  it('finds while one types, titles first, without case and accents', () =>
    withLearner(async (context) => {
      const page = await open(context, 'pages/search.html');
      const field = page.getByRole('searchbox', { name: 'Search the course' });
      const found = page.locator('[data-cw-found] a');
      await field.fill('OSMÓS');
      expect(await found.allTextContents()).toEqual(['Osmosis']);
      expect(await page.locator('[data-cw-count]').textContent()).toBe('1 page found');
      await field.fill('energy');
      expect(await found.allTextContents()).toEqual(['Cells', 'ATP']);
      await field.fill('triphosphate');
      expect(await found.allTextContents()).toEqual(['ATP']);
      await field.fill('nothing like this');
      expect(await page.locator('[data-cw-count]').textContent()).toBe('0 pages found');
      await field.fill('tran');
      await found.first().click();
      await page.waitForURL(address('pages/cells-transport-quiz.html'));
    }));

  it('does not tell the answers of questions', () =>
    withLearner(async (context) => {
      const page = await open(context, 'pages/search.html');
      await page.getByRole('searchbox').fill('mitochondrion');
      expect(await page.locator('[data-cw-found] a').count()).toBe(0);
    }));
});

describe('dark mode', () => {
  const ground = (page: Page): Promise<string> =>
    page.evaluate('getComputedStyle(document.body).backgroundColor');

  it('follows the system until the learner chooses, and stays chosen from the first moment of a page', () =>
    withLearner(async (context) => {
      const page = await open(context, 'index.html');
      const button = page.locator('#cw-scheme');
      expect(await ground(page)).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await ground(page)).toBe('rgb(20, 23, 27)');
      await page.emulateMedia({ colorScheme: 'light' });
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(await ground(page)).toBe('rgb(20, 23, 27)');
      const later = await context.newPage();
      await later.goto(address('pages/cells-cells.html'), { waitUntil: 'commit' });
      // Nothing is drawn before its body begins.
      await later.locator('body').waitFor({ state: 'attached' });
      expect(await later.locator('html').getAttribute('data-cw-scheme')).toBe('dark');
      await later.waitForLoadState();
      expect(await ground(later)).toBe('rgb(20, 23, 27)');
      await later.emulateMedia({ media: 'print' });
      expect(await later.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    }));
});
