import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/question.ts';
import { drawn, drawValues } from '../../src/scoring/formula/draw-values.ts';
import { questionSeed } from '../../src/scoring/formula/question-seed.ts';
import { grade } from '../../src/scoring/grade.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import type { Response } from '../../src/scoring/response.ts';
import { courseOf, questionsIn } from '../support/course-of.ts';
import { pngOfSize } from '../support/png.ts';

const path = '01-cells/01-transport.quiz.md';
const asked = new Map<string, Question>();

beforeAll(async () => {
  const course = await courseOf({
    [path]: readFileSync(new URL('../fixtures/cell-transport.quiz.md', import.meta.url), 'utf8'),
    '01-cells/images/cell.png': pngOfSize(640, 480),
  });
  for (const question of questionsIn(course, path)) asked.set(question.id, question);
});

const credit = (id: string, response: Response | undefined, comma = false): number | undefined => {
  const question = asked.get(id);
  if (!question) throw new Error(`no question ${id}`);
  const solve = drawn(question.vars ?? [], questionSeed(7, id));
  return grade(keyOf(question), response, { comma, solve }).credit;
};

const points = (id: string, response: Response): number => {
  const question = asked.get(id);
  if (!question) throw new Error(`no question ${id}`);
  return grade(keyOf(question), response, { comma: false }).points;
};

describe('every question of the worked file is marked as its text says', () => {
  it('one right choice', () => {
    expect([0, 1, 2].map((choice) => credit('energy', choice))).toEqual([1, 0, 0]);
  });

  it('several right choices, partial credit', () => {
    expect(points('bilayer', [0, 1])).toBe(2);
    expect(points('bilayer', [0])).toBe(1);
    expect(points('bilayer', [0, 1, 2])).toBe(1);
    expect(points('bilayer', [0, 2])).toBe(0);
    expect(points('bilayer', [0, 1, 2, 3])).toBe(0);
    expect(points('bilayer', [2, 3])).toBe(0);
  });

  it('true or false', () => {
    expect([0, 1].map((choice) => credit('osmosis-is-the-diffusion-of-solute', choice))).toEqual([0, 1]);
  });

  it('a short answer, a misspelling for half', () => {
    const typed = ['osmosis', ' OSMOSIS ', 'osmosys', 'osmose', ''];
    expect(typed.map((one) => credit('osmosis', one))).toEqual([1, 1, 0.5, 0, 0]);
  });

  it('a number with tolerance and unit', () => {
    const right = ['1.2', '1.15', '1.25', '1.2 ng', '1.2ng', '+1.2', '12e-1'];
    expect(right.map((one) => credit('water', one))).toEqual(right.map(() => 1));
    const wrong = ['1.1', '1.26', '1.2 g', '1200 pg', '1,2', 'one', '-1.2', '\u22121.2', ''];
    expect(wrong.map((one) => credit('water', one))).toEqual(wrong.map(() => 0));
    expect(credit('water', '1,2 ng', true)).toBe(1);
  });

  it('blanks: all of them', () => {
    expect(credit('cloze', ['producers', '0', '6', 'Mitochondria'])).toBe(1);
    expect(credit('cloze', ['autotrophs', '0', '6.0', 'mitochondrion'])).toBe(1);
    expect(credit('cloze', ['autotrophs', '1', '6', 'mitochondrion'])).toBe(0);
    expect(credit('cloze', ['', '0', '6', 'mitochondrion'])).toBe(0);
  });

  it('matching with a distractor', () => {
    expect(credit('match', [0, 1, 2])).toBe(1);
    expect(credit('match', [0, 1, 3])).toBe(0);
    expect(credit('match', [0, 1, -1])).toBe(0);
  });

  it('order', () => {
    expect(credit('order', [0, 1, 2, 3])).toBe(1);
    expect(credit('order', [1, 0, 2, 3])).toBe(0);
  });

  it('categories', () => {
    expect(credit('sort', [0, 0, 1, 1])).toBe(1);
    expect(credit('sort', [0, 1, 1, 1])).toBe(0);
  });

  it('an essay and a file are left to a person', () => {
    expect(credit('burst', 'Water enters by osmosis.')).toBeUndefined();
    expect(credit('report', 'report.pdf')).toBeUndefined();
  });

  it('a hotspot', () => {
    expect([0, 1, 2].map((area) => credit('hotspot', area))).toEqual([1, 0, 0]);
  });

  it('a formula, for the numbers that the learner sees', () => {
    const question = asked.get('force');
    const values = drawValues(question?.vars ?? [], questionSeed(7, 'force'));
    const force = (values.get('m') ?? 0) * (values.get('a') ?? 0);
    expect(force).toBeGreaterThan(0);
    expect(credit('force', `${force} N`)).toBe(1);
    expect(credit('force', String(force * 1.009))).toBe(1);
    expect(credit('force', String(force * 0.985))).toBe(0);
    expect(credit('force', `${force} kg`)).toBe(0);
  });

  it('the questions of a pool', () => {
    expect(credit('which-molecule-is-amphipathic', 0)).toBe(1);
    const typed = ['fluid  mosaic', 'Fluid Mosaic Model', 'mosaic'];
    expect(typed.map((one) => credit('what-is-the-membrane-model-called', one))).toEqual([1, 1, 0]);
  });
});
