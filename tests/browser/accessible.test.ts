import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePackage } from '../../src/preview/serve-package.ts';
import { axeFindings, launchBrowser, sidewaysScroll } from '../support/browser.ts';
import { answer, askedQuestions, type How, pageData } from './answer.ts';
import type { BuiltCourse } from './course-copy.ts';
import { buildExample } from './example-packages.ts';
import { follow, openTab, type Tab } from './tab.ts';

let packages: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  packages = await buildExample(['scorm12']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  packages?.remove();
});

const item = (id: string): string => `[data-cw-item="${id}"]`;

const checkPractice = async (frame: Frame): Promise<void> => {
  const { practice } = await pageData(frame);
  for (const one of practice) {
    await answer(frame, one, 'wrong');
    const box = frame.locator(`[data-cw-question="${one.id}"]`);
    await box.locator('[data-cw-action="check"]').click();
    await box.locator('[data-cw-result] .panel-title').waitFor();
  }
};

const handIn = async (frame: Frame): Promise<void> => {
  const turns: readonly How[] = ['right', 'wrong', 'partly'];
  for (const [index, one] of (await askedQuestions(frame)).entries())
    await answer(frame, one, turns[index % 3] ?? 'right');
  await frame.locator('[data-cw-action="submit"]').click();
  await frame.waitForSelector('[data-cw-score] .score-figure');
};

/** The states of the pages that a learner meets, one after another. */
const states: readonly (readonly [string, (frame: Frame) => Promise<void>])[] = [
  ['the outline', async () => undefined],
  ['a lesson', (frame) => follow(frame, item('early-cold-war-allies-to-rivals'))],
  ['a lesson with its checks answered wrong', checkPractice],
  ['a key term', (frame) => follow(frame, 'a[rel=next]')],
  ['a key term with its review questions answered', checkPractice],
  [
    'a quiz',
    async (frame) => {
      await follow(frame, '#cw-home');
      await follow(frame, item('early-cold-war-checkpoint-quiz'));
    },
  ],
  ['a quiz that is handed in', handIn],
  ['the outline with results', (frame) => follow(frame, '#cw-home')],
];

const look = async ({ page, frame }: Tab) => {
  const axe = await axeFindings(frame);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await axeFindings(frame);
  const scroll = await sidewaysScroll(frame);
  if (size) await page.setViewportSize(size);
  return { axe, narrow, scroll };
};

describe.each(['light', 'dark'] as const)('pages while they are used, %s', (colorScheme) => {
  it('have no finding of axe and never scroll sideways at 320 px', async () => {
    const zip = packages.zip('scorm12');
    const preview = await servePackage({ content: zip, version: 'scorm12', profile: 'spec' });
    const context = await browser.newContext({ colorScheme, viewport: { width: 1024, height: 768 } });
    const tab = await openTab(context, preview.url);
    for (const [name, step] of states) {
      await step(tab.frame);
      expect(await look(tab), name).toEqual({ axe: [], narrow: [], scroll: 0 });
    }
    await context.close();
    await preview.close();
  }, 240_000);
});
