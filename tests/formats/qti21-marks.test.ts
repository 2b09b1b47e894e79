import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qti21 } from '../../src/formats/qti21/index.ts';
import type { Num, Question } from '../../src/model/question.ts';
import { evaluate } from '../../src/scoring/formula/evaluate.ts';
import { parseFormula } from '../../src/scoring/formula/parse.ts';
import { grade } from '../../src/scoring/grade.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import { answersTo } from '../support/answers-to.ts';
import { arbitraryQuestion } from '../support/arbitrary-question.ts';
import { everyKind, fixtureCourse, quiz, single } from '../support/fixture-course.ts';
import { drawTemplate, process } from '../support/qti-processing.ts';
import { readXml, type XmlElement } from '../support/read-xml.ts';
import { writePackage } from '../support/write-package.ts';

const num = (value: number): Num => ({ value, text: String(value) });

const itemOf = async (question: Question): Promise<XmlElement> => {
  const items = [quiz('quiz', [single({ ...question, id: 'it' })])];
  const modules = fixtureCourse.modules.map((module) => ({ ...module, items }));
  const { files } = await writePackage({ ...fixtureCourse, banks: [], modules }, qti21);
  return readXml(files.get('items/quiz__it.xml') ?? '');
};

const fixture = (id: string): Question => {
  const found = everyKind().find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('another system marks an item of QTI 2.1 as we do', () => {
  it.each(['choice', 'multi', 'boolean', 'text', 'number', 'match'] as const)('%s', async (kind) => {
    const questions = [
      ...everyKind().filter((question) => question.kind === kind),
      ...fc.sample(arbitraryQuestion([kind]), { numRuns: 40, seed: 12 }),
    ].map((question) => ({ ...question, points: question.points || 2 }));
    for (const question of questions) {
      const item = await itemOf(question);
      const key = keyOf(question);
      for (const [response, values] of answersTo(question)) {
        // Keyboards compose what they type.
        const typed = values.map((value) => value.normalize('NFC'));
        const said = process(item, { RESPONSE: typed }).score;
        expect(said, JSON.stringify([question, response])).toBeCloseTo(
          grade(key, response, { comma: false }).points,
          6,
        );
      }
      if (kind !== 'multi') expect(process(item, {}).score).toBe(0);
    }
  });

  it('several right answers of which none is right: choosing nothing is', async () => {
    const item = await itemOf(fixture('none-right'));
    expect(process(item, {}).score).toBe(1);
    expect(process(item, { RESPONSE: ['choice_1'] }).score).toBe(0);
  });

  it('order, by places', async () => {
    const item = await itemOf({ ...fixture('order'), points: 3 });
    expect(process(item, { RESPONSE: ['choice_1', 'choice_2', 'choice_3'] }).score).toBe(3);
    expect(process(item, { RESPONSE: ['choice_1', 'choice_3', 'choice_2'] }).score).toBe(1);
    const whole = await itemOf({ ...fixture('order'), scoring: 'all' });
    expect(process(whole, { RESPONSE: ['choice_1', 'choice_3', 'choice_2'] }).score).toBe(0);
    expect(process(whole, { RESPONSE: ['choice_1', 'choice_2', 'choice_3'] }).score).toBe(1);
  });

  it('blanks, each its share, or all of them', async () => {
    const right = { RESPONSE_1: ['Producers'], RESPONSE_2: ['choice_1'], RESPONSE_3: ['6'] };
    const partly = await itemOf(fixture('cloze'));
    expect(process(partly, right).score).toBe(3);
    expect(process(partly, { ...right, RESPONSE_3: ['7'] }).score).toBe(2);
    const whole = await itemOf({ ...fixture('cloze'), scoring: 'all' });
    expect(process(whole, right).score).toBe(3);
    expect(process(whole, { ...right, RESPONSE_3: ['7'] }).score).toBe(0);
  });
});

describe('random numbers', () => {
  const formula = (
    expression: string,
    more: Partial<Extract<Question, { kind: 'formula' }>['answers'][number]> = {},
  ): Question => ({
    ...fixture('force'),
    kind: 'formula',
    points: 2,
    vars: [
      { type: 'range', name: 'm', low: num(2), high: num(9), step: num(1) },
      { type: 'range', name: 'a', low: num(0.5), high: num(4), step: num(0.25) },
      { type: 'set', name: 'SCORE', values: [num(-2), num(3), num(5)] },
      { type: 'expression', name: 'F', expression: 'm * a' },
    ],
    answers: [{ expression, credit: 1, pos: fixture('force').pos, ...more }],
  });

  it.each([
    'F',
    'm * a - SCORE',
    '-(m + a) / SCORE',
    'sqrt(m) ^ 2 + abs(SCORE) - round(a * 10 - 30) + floor(a) * ceil(a)',
    'min(m, a, SCORE) + max(m, 3) + sin(a) * cos(pi) + tan(0.1) + log(m) + ln(m) + exp(a)',
    '2 ^ -1 + -2 ^ 2',
  ])('%s is drawn and computed as here', async (expression) => {
    const question = formula(expression);
    const item = await itemOf(question);
    const parsed = parseFormula(expression);
    if (!parsed) throw new Error(expression);
    for (let seed = 0; seed < 20; seed++) {
      const drawn = drawTemplate(item, () => ((seed * 7919) % 97) / 97);
      const value = (name: string): number => Number(drawn.values[name]?.[0]);
      const values = new Map([
        ['m', value('m')],
        ['a', value('a')],
        ['SCORE', value('VAR_SCORE')],
        ['F', value('F')],
      ]);
      expect(Number.isInteger(value('m')) && value('m') >= 2 && value('m') <= 9).toBe(true);
      expect((value('a') - 0.5) % 0.25).toBeCloseTo(0, 9);
      expect([-2, 3, 5]).toContain(value('VAR_SCORE'));
      expect(value('F')).toBeCloseTo(value('m') * value('a'), 9);
      const right = evaluate(parsed, values);
      expect(Number(drawn.corrects.RESPONSE?.[0])).toBeCloseTo(right, 9);
      const mark = (answer: number): number => process(item, { RESPONSE: [String(answer)] }, drawn).score;
      expect(mark(right)).toBe(2);
      expect(mark(right * 1.001 + 0.001)).toBe(0);
    }
  });

  it('are right within a tolerance of either sort, whatever their sign', async () => {
    const drawn = (item: XmlElement) => drawTemplate(item, () => 0);
    const share = await itemOf(formula('-m', { tolerance: { value: num(10), relative: true } }));
    const scores = [-2.19, -1.81, -2.21, -1.79].map(
      (one) => process(share, { RESPONSE: [String(one)] }, drawn(share)).score,
    );
    expect(scores).toEqual([2, 2, 0, 0]);
    const fixed = await itemOf(formula('-m', { tolerance: { value: num(0.5), relative: false } }));
    expect(
      [-2.5, -1.5, -2.6].map((one) => process(fixed, { RESPONSE: [String(one)] }, drawn(fixed)).score),
    ).toEqual([2, 2, 0]);
    const digits = await itemOf(formula('m / 3', { decimals: 1 }));
    expect(
      [0.7, 0.65, 0.8].map((one) => process(digits, { RESPONSE: [String(one)] }, drawn(digits)).score),
    ).toEqual([2, 2, 0]);
  });
});

describe('feedback', () => {
  it('says what is always said, the verdict, and what was written under the chosen answer', async () => {
    const item = await itemOf(fixture('one-right'));
    expect(process(item, { RESPONSE: ['choice_1'] }).feedback).toEqual([
      'always',
      'solution',
      'correct',
      'choice_1',
    ]);
    expect(process(item, { RESPONSE: ['choice_2'] }).feedback).toEqual([
      'always',
      'solution',
      'incorrect',
      'choice_2',
    ]);
    expect(process(item, {}).feedback).toEqual(['always', 'solution', 'incorrect']);
  });

  it('of a typed answer', async () => {
    const item = await itemOf(fixture('short'));
    expect(process(item, { RESPONSE: ['paris'] }).feedback).toEqual([
      'always',
      'solution',
      'incorrect',
      'answer_2',
    ]);
  });
});
