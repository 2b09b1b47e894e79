import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { kinds, type Question } from '../../src/model/question.ts';
import { grade } from '../../src/scoring/grade.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import { answersTo } from '../support/answers-to.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { launchBrowser } from '../support/browser.ts';
import { everyKind, fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import {
  openQti3Player,
  type Qti3Player,
  type Responses,
  type State,
  scoreOf,
} from '../support/qti3-player.ts';
import { writePackage } from '../support/write-package.ts';

/** An independent player judges what we write. It runs without a network. */

let browser: Browser;
let player: Qti3Player;

beforeAll(async () => {
  browser = await launchBrowser();
  player = await openQti3Player(browser);
}, 240_000);

afterAll(() => browser?.close());

const itemsOf = async (questions: readonly Question[]): Promise<readonly string[]> => {
  const items = [
    quiz(
      'quiz',
      questions.map((question, index) => single({ ...question, id: `q${index}` })),
    ),
  ];
  const modules = fixtureCourse.modules.map((module) => ({ ...module, items }));
  const { files } = await writePackage({ ...fixtureCourse, banks: [], modules }, qti3);
  return questions.map((_, index) => files.get(`items/quiz__q${index}.xml`) ?? '');
};

const fixture = (id: string): Question => {
  const found = everyKind().find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const itemOf = async (id: string): Promise<string> => (await itemsOf([fixture(id)]))[0] ?? '';

const chosen = (page: Page, identifier: string) => page.locator(`[data-identifier="${identifier}"]`).click();
/** By keyboard: the areas of the fixture overlap. */
const pressed = (page: Page, identifier: string) =>
  page.locator(`[data-identifier="${identifier}"]`).press('Enter');
const typed = (page: Page, text: string, nth = 0) => page.locator('input, textarea').nth(nth).fill(text);

const dropDown = async (page: Page, identifier: string): Promise<void> => {
  await page.locator('.inline-choice-select').click();
  await chosen(page, identifier);
};

/** What a learner does with mouse and keyboard, and what the player marks. */
const done: Readonly<Record<string, readonly (readonly [number, (page: Page) => Promise<unknown>])[]>> = {
  'one-right': [
    [1.5, (page) => chosen(page, 'choice_1')],
    [0, (page) => chosen(page, 'choice_2')],
    [0, async () => {}],
  ],
  credits: [
    [1, (page) => chosen(page, 'choice_1')],
    [0.5, (page) => chosen(page, 'choice_2')],
    [0, (page) => chosen(page, 'choice_3')],
  ],
  several: [
    [2, async (page) => [await chosen(page, 'choice_1'), await chosen(page, 'choice_2')]],
    [1, (page) => chosen(page, 'choice_2')],
    [0, (page) => chosen(page, 'choice_3')],
  ],
  'several-all': [
    [1, async (page) => [await chosen(page, 'choice_3'), await chosen(page, 'choice_1')]],
    [0, (page) => chosen(page, 'choice_1')],
  ],
  'none-right': [
    [1, async () => {}],
    [0, (page) => chosen(page, 'choice_1')],
  ],
  'true-false': [
    [1, (page) => chosen(page, 'false')],
    [0, (page) => chosen(page, 'true')],
  ],
  short: [
    [1, (page) => typed(page, 'Lutetia & co <x>')],
    [0.5, (page) => typed(page, 'paris')],
    [0, (page) => typed(page, 'London')],
    [0, async () => {}],
  ],
  number: [
    [1, (page) => typed(page, '1.24')],
    [0.5, (page) => typed(page, '2.5')],
    [0, (page) => typed(page, '1.26')],
    [0, async () => {}],
  ],
  cloze: [
    [
      3,
      async (page) => {
        await typed(page, 'Producers');
        await dropDown(page, 'choice_1');
        await typed(page, '6', 1);
      },
    ],
    [2, async (page) => [await typed(page, 'autotrophs'), await dropDown(page, 'choice_1')]],
    [1, (page) => dropDown(page, 'choice_1')],
    [0, async (page) => [await typed(page, 'animals'), await typed(page, '7', 1)]],
    [0, async () => {}],
  ],
  spot: [
    [1, (page) => pressed(page, 'choice_1')],
    [0, (page) => pressed(page, 'choice_2')],
  ],
  // A person marks them.
  essay: [[0, (page) => typed(page, 'An essay.')]],
  'read-this': [[0, async () => {}]],
};

/** What is dragged is put into the state that the player begins with. */
const put: Readonly<
  Record<string, readonly (readonly [number, Responses | ((state: State) => Responses)])[]>
> = {
  match: [
    [3, { RESPONSE: ['left_1 right_1', 'left_2 right_2', 'left_3 right_2'] }],
    [2, { RESPONSE: ['left_1 right_3', 'left_2 right_2', 'left_3 right_2'] }],
    [0, { RESPONSE: ['left_1 right_2', 'left_2 right_1', 'left_3 right_1'] }],
  ],
  sort: [
    [1, { RESPONSE: ['left_1 right_1', 'left_2 right_1', 'left_3 right_2'] }],
    [0, { RESPONSE: ['left_1 right_1', 'left_2 right_1', 'left_3 right_1'] }],
  ],
  // This player takes the number in `index` for the name of a variable, so it gives no share of an order.
  order: [
    [1, { RESPONSE: ['choice_1', 'choice_2', 'choice_3'] }],
    [0, { RESPONSE: ['choice_3', 'choice_1', 'choice_2'] }],
  ],
  force: [
    [1, ({ responseVariables }) => ({ RESPONSE: String(correctOf(responseVariables)) })],
    [0, ({ responseVariables }) => ({ RESPONSE: String(correctOf(responseVariables) + 1) })],
  ],
};

const correctOf = (variables: State['responseVariables']): number => {
  const found = Number(variables.find(({ identifier }) => identifier === 'RESPONSE')?.correctResponse);
  // Template processing has set it: m * 2, m from 1 to 9.
  expect([2, 4, 6, 8, 10, 12, 14, 16, 18]).toContain(found);
  return found;
};

/** What the player makes of an item, as selectors and how many there are. */
const shown: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'one-right': {
    '[role=radio]': 3,
    'math mfrac': 1,
    'table caption': 1,
    'figure img': 1,
    audio: 1,
    pre: 1,
    script: 0,
  },
  several: { '[role=checkbox]': 3 },
  'true-false': { '[role=radio]': 2 },
  short: { 'input[type=text]': 1 },
  number: { 'input[type=text]': 1, '.unit': 1 },
  match: { '.source': 3, '.target': 3, '.source img': 1, '.target em': 1 },
  order: { '[role=button]': 3 },
  sort: { '.source': 3, '.target': 2 },
  cloze: { 'input[type=text]': 2, '[role=option]': 3 },
  'cloze-one': { 'input[type=text]': 1 },
  essay: { textarea: 1 },
  // This player shows no box for files, which are for a person to mark; the question itself stands there.
  upload: { p: 1 },
  spot: { '[role=radio]': 3, 'svg circle': 1, 'svg rect': 1, 'svg path': 1 },
  force: { 'input[type=text]': 1 },
  'read-this': { p: 2, input: 0 },
};

describe('an independent player of QTI 3', () => {
  it('is tried with every kind of question', () => {
    const kindsOf = (ids: readonly string[]) => new Set(ids.map((id) => fixture(id).kind));
    expect(kindsOf(Object.keys(shown))).toEqual(new Set(kinds));
    const marked = kindsOf([...Object.keys(done), ...Object.keys(put)]);
    expect(kinds.filter((kind) => !marked.has(kind))).toEqual(['upload']);
  });

  it.each(Object.entries(shown))('shows %s', async (id, parts) => {
    await player.load(await itemOf(id));
    const body = player.page.locator('.qti-item-body');
    for (const [selector, count] of Object.entries(parts))
      expect(await body.locator(selector).count(), selector).toBe(count);
    if (id === 'one-right') expect(await body.textContent()).toContain(`<script>alert(1)</script> é 什么 🚀`);
  });

  it.each(Object.entries(done))('marks %s, answered with mouse and keyboard', async (id, ways) => {
    const item = await itemOf(id);
    for (const [points, way] of ways) {
      await player.load(item);
      await way(player.page);
      expect(scoreOf(await player.end()), way.toString()).toBeCloseTo(points, 9);
    }
  });

  it.each(Object.entries(put))('marks %s', async (id, answers) => {
    const item = await itemOf(id);
    for (const [points, responses] of answers)
      expect(await player.mark(item, responses), JSON.stringify(responses)).toBeCloseTo(points, 9);
  });

  it('says what is to be said about an answer, and nothing else', async () => {
    await player.load(await itemOf('one-right'));
    const said = (text: string) => player.page.getByText(text, { exact: true }).first().isVisible();
    await chosen(player.page, 'choice_1');
    await player.end();
    expect(
      await Promise.all(['Always said.', 'Well done.', 'This is why.', 'Look again.'].map(said)),
    ).toEqual([true, true, true, false]);
  });

  it.each(['choice', 'multi', 'boolean', 'text', 'number', 'match'] as const)(
    'marks generated questions of kind %s as we do',
    async (kind) => {
      const questions = fc
        .sample(arbitraryQuestion([kind]), { numRuns: 12, seed: 3 })
        // The player is written in Vue, which takes these braces in a text for code.
        .filter((question) => !JSON.stringify(question).includes('{{'))
        .map((question) => ({ ...question, points: question.points || 2 }));
      expect(questions.length).toBeGreaterThan(4);
      const items = await itemsOf(questions);
      for (const [index, question] of questions.entries())
        for (const [response, values] of answersTo(question).slice(0, 6)) {
          const single = question.kind !== 'multi' && question.kind !== 'match';
          const points = await player.mark(items[index] ?? '', {
            RESPONSE: single ? (values[0] ?? '') : values,
          });
          const ours = grade(keyOf(question), response, { comma: false }).points;
          expect(points, JSON.stringify([question, response])).toBeCloseTo(ours, 6);
        }
    },
  );
});
