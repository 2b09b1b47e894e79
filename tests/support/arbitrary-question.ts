import fc from 'fast-check';
import type {
  Choice,
  Gap,
  Kind,
  Num,
  NumberRange,
  Question,
  QuestionBase,
  QuestionOf,
} from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { arbitraryAnswer, arbitraryBlocks, arbitraryInline, arbitraryText } from './arbitrary-rich.ts';

const pos = { file: 'arbitrary', line: 1, column: 1 };

const opt = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** The record without its undefined values, as `exactOptionalPropertyTypes` wants it. */
const present = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const tags = fc.uniqueArray(fc.constantFrom('transport', 'ATP', 'cold war', 'détente'), { maxLength: 2 });

/** What every question has. Ids are given by whoever puts questions together. */
const base: fc.Arbitrary<QuestionBase> = fc
  .record({
    prompt: arbitraryInline,
    body: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Rich>([]) },
      { weight: 1, arbitrary: arbitraryBlocks },
    ),
    points: fc.constantFrom(1, 2, 0.5, 0),
    difficulty: opt(fc.constantFrom('easy', 'medium', 'hard')),
    outcome: opt(fc.constantFrom('BIO-2.B', 'LO1', 'a goal')),
    attempts: opt(fc.integer({ min: 1, max: 5 })),
    scoring: fc.constantFrom('all', 'partial'),
    shuffle: opt(fc.constantFrom('yes', 'no', 'fixed-last')),
    feedback: fc
      .record({
        always: opt(arbitraryAnswer),
        correct: opt(arbitraryAnswer),
        incorrect: opt(arbitraryAnswer),
        solution: opt(arbitraryAnswer),
      })
      .map(present),
    hints: fc.array(arbitraryAnswer, { maxLength: 2 }),
    tags,
  })
  .map((record) => ({ id: 'q', pos, ...present(record) }) as QuestionBase);

/** Texts that are different from one another however they are compared. */
const different = (count: { min: number; max: number }): fc.Arbitrary<Rich[]> =>
  fc
    .array(arbitraryInline, { minLength: count.min, maxLength: count.max })
    .map((texts) => texts.map((one, index): Rich => [...one, text(` n${index}`)]));

const choices = (right: (index: number, chosen: number) => boolean): fc.Arbitrary<Choice[]> =>
  fc
    .tuple(
      different({ min: 2, max: 4 }),
      fc.nat(),
      fc.array(opt(arbitraryAnswer), { minLength: 4, maxLength: 4 }),
    )
    .map(([texts, chosen, feedback]) =>
      texts.map((one, index) => ({
        text: one,
        right: right(index, chosen % texts.length),
        pos,
        ...present({ feedback: feedback[index] }),
      })),
    );

const num = (value: string): Num => ({ value: Number(value), text: value });

const range: fc.Arbitrary<NumberRange> = fc.constantFrom<NumberRange>(
  { type: 'exact', value: num('42') },
  { type: 'exact', value: num('-0.50') },
  { type: 'exact', value: num('6.02e23') },
  { type: 'tolerance', value: num('3.14'), tolerance: num('0.01'), relative: false },
  { type: 'tolerance', value: num('200'), tolerance: num('2'), relative: true },
  { type: 'range', low: num('4.9'), high: num('5.1') },
);

/** A share of a percentage cannot be told from percentage points: see "Rules of reading". */
const measured = (accept: NumberRange, of: string | undefined) =>
  present({ accept, unit: accept.type === 'tolerance' && accept.relative && of === '%' ? undefined : of });

const unit = opt(fc.constantFrom('kg', '%', 'm/s', '°C', 'ng'));

/** An answer's text is no rich text, and has no two in a row that are compared as equal. */
const texts: fc.Arbitrary<string[]> = fc
  .array(arbitraryText, { minLength: 1, maxLength: 3 })
  .map((found) => found.map((one, index) => `${one.trim()}${index === 0 ? '' : ` ${index}`}`));

const answerFeedback = opt(arbitraryInline);

const credits = [1, 0.5, 0.25];

const area = fc.constantFrom(
  { type: 'circle', x: 20, y: 10, r: 5 } as const,
  { type: 'rect', x1: 1, y1: 2, x2: 30, y2: 40 } as const,
  {
    type: 'poly',
    points: [
      [1, 1],
      [20, 5],
      [9, 30],
    ],
  } as const,
);

const gap: fc.Arbitrary<Gap> = fc
  .tuple(
    fc.oneof(
      texts.map((found) => ({ type: 'text' as const, texts: found })),
      fc
        .tuple(
          texts.filter((found) => found.length > 1),
          fc.nat(),
        )
        .map(([found, chosen]) => ({
          type: 'choice' as const,
          options: found.map((one, index) => ({ text: one, right: index === chosen % found.length })),
        })),
      fc.tuple(range, unit).map(([accept, of]) => ({ type: 'number' as const, ...measured(accept, of) })),
    ),
    opt(arbitraryText.map((hint) => hint.trim())),
  )
  .map(([one, hint]) => ({ ...one, pos, ...present({ hint }) }) as Gap);

type Fields<K extends Kind> = Omit<QuestionOf<K>, keyof QuestionBase>;

/** What a kind has beside the base; `of` may still change the base, as a cloze puts its gaps into it. */
const kinds: { readonly [K in Kind]: fc.Arbitrary<Fields<K> & Partial<QuestionBase>> } = {
  choice: choices((index, chosen) => index === chosen).map((found) => ({ kind: 'choice', choices: found })),
  boolean: fc.tuple(fc.boolean(), fc.boolean(), opt(arbitraryAnswer)).map(([first, right, feedback]) => ({
    kind: 'boolean',
    choices: [first, !first].map((value) => ({
      text: [text(value ? 'True' : 'False')],
      value,
      right: value === right,
      pos,
      ...(value && present({ feedback })),
    })),
  })),
  multi: choices((index, chosen) => index <= chosen).map((found) => ({
    kind: 'multi',
    choices: found,
    none: false,
  })),
  text: fc
    .tuple(fc.array(fc.tuple(texts, answerFeedback), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([found, matchCase]) => ({
      kind: 'text',
      matchCase,
      answers: found.map(([one, feedback], index) => ({
        texts: one.map((value) => `${value}${'x'.repeat(index)}`),
        credit: credits[index] ?? 1,
        pos,
        ...present({ feedback }),
      })),
    })),
  number: fc.tuple(range, unit, answerFeedback).map(([accept, of, feedback]) => ({
    kind: 'number',
    answers: [{ ...measured(accept, of), credit: 1, pos, ...present({ feedback }) }],
  })),
  formula: fc
    .tuple(opt(fc.integer({ min: 0, max: 4 })), opt(fc.boolean()), unit)
    .map(([decimals, relative, of]) => ({
      kind: 'formula',
      vars: [
        { type: 'range', name: 'm', low: num('2'), high: num('9'), step: num('1') },
        { type: 'range', name: 'a', low: num('0.5'), high: num('4'), step: num('0.5') },
        { type: 'set', name: 's', values: [num('1'), num('2')] },
        { type: 'expression', name: 'F', expression: 'm * a + s' },
      ],
      prompt: [
        text('A '),
        { type: 'value', expression: 'm' },
        text(' kg cart at '),
        { type: 'value', expression: 'a', decimals: 1 },
      ],
      answers: [
        {
          expression: 'F',
          credit: 1,
          pos,
          ...present({
            decimals,
            unit: relative && of === '%' ? undefined : of,
            tolerance: relative === undefined ? undefined : { value: num('1'), relative },
          }),
        },
      ],
    })),
  cloze: fc
    .tuple(fc.array(gap, { minLength: 1, maxLength: 3 }), fc.boolean(), arbitraryText)
    .map(([gaps, matchCase, word]) => ({
      kind: 'cloze',
      gaps,
      matchCase,
      body: [
        element(
          'p',
          {},
          gaps.flatMap(
            (_gap, index): Rich => [text(index === 0 ? `${word} is ` : ' and '), { type: 'gap', gap: index }],
          ),
        ),
      ],
    })),
  match: fc
    .tuple(
      different({ min: 2, max: 4 }),
      different({ min: 4, max: 4 }),
      fc.array(arbitraryInline, { maxLength: 1 }),
    )
    .map(([left, right, others]) => ({
      kind: 'match',
      pairs: left.map((one, index) => ({ left: one, right: right[index] ?? one, pos })),
      distractors: others.map((one): Rich => [...one, text(' d')]),
    })),
  order: different({ min: 2, max: 4 }).map((items) => ({ kind: 'order', items })),
  categorize: fc
    .tuple(different({ min: 2, max: 3 }), different({ min: 6, max: 6 }))
    .map(([titles, items]) => ({
      kind: 'categorize',
      categories: titles.map((title, index) => ({
        title,
        items: items.slice(index * 2, index * 2 + 2),
        pos,
      })),
    })),
  essay: fc
    .tuple(
      fc.array(arbitraryAnswer, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      arbitraryInline,
      opt(fc.integer({ min: 1, max: 20 })),
    )
    .map(([answers, hasRubric, criterion, lines]) => ({
      kind: 'essay',
      answers,
      points: 3,
      rubric: hasRubric
        ? [
            { points: 1, text: criterion, pos },
            { points: 2, text: [text('the rest')], pos },
          ]
        : [],
      ...present({ lines }),
    })),
  upload: fc
    .subarray(['.pdf', '.docx', '.tar.gz'])
    .map((types) => ({ kind: 'upload', types, answers: [], rubric: [] })),
  hotspot: fc
    .tuple(different({ min: 2, max: 3 }), fc.array(area, { minLength: 3, maxLength: 3 }), fc.boolean())
    .map(([labels, shapes, multiple]) => ({
      kind: 'hotspot',
      image: { asset: 'images/cell.png', alt: 'A cell', width: 100, height: 80 },
      multiple,
      body: [],
      areas: labels.map((one, index) => ({
        text: one,
        right: index === 0 || (multiple && index === 1),
        pos,
        shape: shapes[index] ?? { type: 'circle', x: 1, y: 1, r: 1 },
      })),
    })),
  stimulus: fc.constant({ kind: 'stimulus', points: 0, hints: [], feedback: {} }),
};

/** A question of one of the kinds; its id is `q`. */
export const arbitraryQuestion = (of: readonly Kind[]): fc.Arbitrary<Question> =>
  fc.constantFrom(...of).chain((kind) =>
    // The fields come from the row of this kind, so together they are one question of it.
    fc
      .tuple(base, kinds[kind] as fc.Arbitrary<object>)
      .map(([shared, fields]) => ({ ...shared, ...fields }) as Question),
  );

export const arbitraryId = name;
