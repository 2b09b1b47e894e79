import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { answer, askedQuestions, type How } from './answer.ts';
import type { BuiltCourse } from './course-copy.ts';
import { buildExample } from './example-packages.ts';

// Every kind of page beside the picture of it that was looked at and found good. After a change that is meant, look again:
// UPDATE_LOOKS=1 npx vitest run tests/browser/looks.test.ts

let example: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  example = await buildExample(['site']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  example?.remove();
});

const turns: readonly How[] = ['right', 'wrong', 'partly'];

const answerAll = async (page: Page): Promise<void> => {
  const frame = page.mainFrame();
  for (const [index, one] of (await askedQuestions(frame)).entries())
    await answer(frame, one, turns[index % 3] ?? 'right');
};

const handIn = async (page: Page): Promise<void> => {
  await answerAll(page);
  await page.locator('[data-cw-action="submit"]').click();
  await page.waitForSelector('[data-cw-score] .score-figure');
};

interface Look {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

const looks: readonly Look[] = [
  { name: 'outline', path: 'index.html' },
  { name: 'lesson', path: 'pages/early-cold-war-allies-to-rivals.html' },
  { name: 'term', path: 'pages/early-cold-war-containment.html' },
  { name: 'quiz', path: 'pages/early-cold-war-checkpoint-quiz.html' },
  { name: 'results', path: 'pages/early-cold-war-checkpoint-quiz.html', act: handIn },
  { name: 'glossary', path: 'pages/terms.html' },
  { name: 'cards', path: 'pages/cards.html' },
  {
    name: 'search',
    path: 'pages/search.html',
    act: (page) => page.locator('input[type=search]').fill('treaty'),
  },
];

const fonts = createRequire(import.meta.url);
const face = (family: string, file: string, weight: number): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(
    fonts.resolve(`@fontsource/${file}-latin-${weight}-normal.woff2`),
  ).toString('base64')}) }`;

/** The same letters on every machine, and nothing that moves. */
const everywhere = [
  ...[400, 600].map((weight) => face('Looks Serif', 'source-serif-4/files/source-serif-4', weight)),
  ...[400, 600].map((weight) => face('Looks Sans', 'noto-sans/files/noto-sans', weight)),
  ':root { --text: Looks Serif !important; --interface: Looks Sans !important; --code: Looks Sans !important }',
  '* { transition: none !important; caret-color: transparent !important }',
].join('\n');

const open = (width: number, colorScheme: 'light' | 'dark'): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: 900 },
    // Half the size shows what moved, and not how a browser smooths its letters.
    deviceScaleFactor: 0.5,
    colorScheme,
    bypassCSP: true,
    locale: 'en-US',
    timezoneId: 'UTC',
  });

const photograph = async ({ path, act }: Look, width: number, scheme: 'light' | 'dark'): Promise<Buffer> => {
  const context = await open(width, scheme);
  try {
    const page = await context.newPage();
    // Questions come in the same order each time.
    await page.addInitScript('Math.random = () => 0.5;');
    await page.clock.setFixedTime('2026-03-02T09:00:00Z');
    await page.goto(pathToFileURL(`${example.site}/${path}`).href);
    await page.addStyleTag({ content: everywhere });
    await page.waitForSelector('#cw-scheme:not([hidden])');
    await act?.(page);
    await page.evaluate(
      'document.fonts.ready.then(() => { scrollTo(0, 0); document.activeElement?.blur(); })',
    );
    return await page.screenshot();
  } finally {
    await context.close();
  }
};

const folder = fileURLToPath(new URL('./looks/', import.meta.url));

/** The share of pixels that differ by more than smoothing does; all of them where the sizes do. */
const difference = (seen: Buffer, kept: Buffer): number => {
  const [a, b] = [PNG.sync.read(seen), PNG.sync.read(kept)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
};

describe.each([360, 768, 1280])('at %i px', (width) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each(looks)('$name', async (look) => {
      const file = `${folder}${look.name}-${width}-${scheme}.png`;
      const seen = await photograph(look, width, scheme);
      if (process.env.UPDATE_LOOKS) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, seen);
      }
      expect(existsSync(file), `${file} is kept`).toBe(true);
      const share = difference(seen, readFileSync(file));
      // What a person has to look at; not kept.
      if (share > 0.01) writeFileSync(file.replace('.png', '.seen.png'), seen);
      expect(share).toBeLessThanOrEqual(0.01);
    });
  });
});
