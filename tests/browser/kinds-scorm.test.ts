import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { recordsOf } from './cmi.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { byMouse, kindAnswers, shownForce } from './kinds-answers.ts';
import { ended } from './session-end.ts';
import { follow, openTab, textOf } from './tab.ts';

let built: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  built = await buildKinds(['scorm12', 'scorm2004']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  built?.remove();
});

/** `how`: a mixture, so that each result is met. */
const how = (id: string) =>
  id === 'hotspot' || id === 'match' ? 'wrong' : id === 'order' ? 'partly' : 'right';

/** The course takes one percent more or less. */
const near = (value: number, sign: 1 | -1): number => Number((value * (1 + sign / 100)).toFixed(7));

const expected = {
  scorm12: (force: number) => ({
    choice: ['choice', '0', ['0'], 'correct'],
    multi: ['choice', '0,1', ['0,1'], 'correct'],
    boolean: ['true-false', 'f', ['f'], 'correct'],
    text: ['fill-in', 'Osmosis', ['osmosis'], 'correct'],
    number: ['numeric', '1.22', [], 'correct'],
    formula: ['numeric', `${force}`, [], 'correct'],
    cloze: [
      'fill-in',
      'Producers; consumers; 6; mitochondria',
      ['autotrophs; consumers; 6; mitochondrion'],
      'correct',
    ],
    'heading-cloze': ['fill-in', 'osmosis', ['osmosis'], 'correct'],
    match: ['matching', '0.3,1.0,2.1', ['0.0,1.1,2.2'], 'wrong'],
    order: ['sequencing', '0,1,3,2', ['0,1,2,3'], '0.5'],
    categorize: ['matching', '0.0,1.0,2.1,3.1', ['0.0,1.0,2.1,3.1'], 'correct'],
    essay: ['fill-in', 'Water enters by osmosis.', [], 'neutral'],
    upload: ['fill-in', 'report.pdf', [], 'neutral'],
    hotspot: ['choice', '1', ['0'], 'wrong'],
    hotspots: ['choice', '0,1', ['0,1'], 'correct'],
  }),
  scorm2004: (force: number) => ({
    choice: ['choice', 'choice_1', ['choice_1'], 'correct'],
    multi: ['choice', 'choice_1[,]choice_2', ['choice_1[,]choice_2'], 'correct'],
    boolean: ['true-false', 'false', ['false'], 'correct'],
    text: ['fill-in', 'Osmosis', ['{case_matters=false}osmosis'], 'correct'],
    number: ['numeric', '1.22', ['1.15[:]1.25'], 'correct'],
    formula: ['numeric', `${force}`, [`${near(force, -1)}[:]${near(force, 1)}`], 'correct'],
    cloze: [
      'fill-in',
      'Producers[,]consumers[,]6[,]mitochondria',
      ['{case_matters=false}autotrophs[,]consumers[,]6[,]mitochondrion'],
      'correct',
    ],
    'heading-cloze': ['fill-in', 'osmosis', ['{case_matters=false}osmosis'], 'correct'],
    match: ['matching', 's1[.]t4[,]s2[.]t1[,]s3[.]t2', ['s1[.]t1[,]s2[.]t2[,]s3[.]t3'], 'incorrect'],
    order: [
      'sequencing',
      'choice_1[,]choice_2[,]choice_4[,]choice_3',
      ['choice_1[,]choice_2[,]choice_3[,]choice_4'],
      '0.5',
    ],
    categorize: [
      'matching',
      's1[.]t1[,]s2[.]t1[,]s3[.]t2[,]s4[.]t2',
      ['s1[.]t1[,]s2[.]t1[,]s3[.]t2[,]s4[.]t2'],
      'correct',
    ],
    essay: ['long-fill-in', 'Water enters by osmosis.', [], 'neutral'],
    upload: ['long-fill-in', 'report.pdf', [], 'neutral'],
    hotspot: ['choice', 'choice_2', ['choice_1'], 'incorrect'],
    hotspots: ['choice', 'choice_1[,]choice_2', ['choice_1[,]choice_2'], 'correct'],
  }),
} as const;

describe.each(['scorm12', 'scorm2004'] as const)('every kind in a strict LMS, %s', (version) => {
  let preview: Preview;
  const troubles: string[] = [];

  beforeAll(async () => {
    preview = await servePackage({ content: built.zip(version), version, profile: 'spec' });
  });
  afterAll(() => preview?.close());

  it('is recorded as the standard writes it, without one error', async () => {
    const context = await browser.newContext();
    context.on('weberror', (error) => troubles.push(String(error.error())));
    const { page, frame } = await openTab(context, preview.url);
    await follow(frame, '[data-cw-item="cells-transport-quiz"]');
    // Its script comes with its page: the first page did not need it.
    await frame.waitForSelector('[data-cw-action="submit"]:not([hidden])');
    const force = await shownForce(frame);
    for (const { id, answer } of kindAnswers)
      for (const setting of answer(how(id)))
        await byMouse(page, frame.locator(`[data-cw-question="cells-transport-quiz.${id}"]`), setting);
    await frame.locator('[data-cw-action="submit"]').click();
    await frame.waitForSelector('.score-figure');
    await page.close();
    await ended(preview, 1);

    const records = recordsOf(preview.cmi() ?? {});
    const found = records.map(({ id, type, response, patterns, result }) => [
      id.split('.')[1],
      [type, response, patterns, result],
    ]);
    expect(Object.fromEntries(found)).toEqual(expected[version](force));
    expect(preview.problems()).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  }, 240_000);

  it('is found again as it was left, cards too', async () => {
    const context = await browser.newContext();
    const first = await openTab(context, preview.url);
    await first.frame.waitForSelector('.score-figure');
    const score = await textOf(first.frame, '[data-cw-score]');
    expect(score).toMatch(/^\d/);
    await follow(first.frame, '#cw-to-cards');
    await first.frame.locator('[data-cw-add=""]').click();
    await follow(first.frame, '#cw-to-search');
    await first.frame.locator('[type=search]').fill('osmosis');
    expect(await first.frame.locator('[data-cw-found] a').allTextContents()).toEqual(['Osmosis']);
    await first.page.close();
    await ended(preview, 2);

    const second = await openTab(context, preview.url);
    await follow(second.frame, '#cw-to-cards');
    expect(await textOf(second.frame, '[data-cw-part="count"]')).toBe('2 cards in your deck. 2 are due.');
    await follow(second.frame, '#cw-home');
    await follow(second.frame, '[data-cw-item="cells-transport-quiz"]');
    await second.frame.waitForSelector('.score-figure');
    expect(await textOf(second.frame, '[data-cw-score]')).toBe(score);
    const verdicts = second.frame.locator('fieldset[data-cw-verdict]');
    expect(await verdicts.count()).toBe(15);
    expect(preview.problems()).toEqual([]);
    await context.close();
  }, 240_000);
});
