import type {
  ClozeKey,
  FormulaKey,
  GapKey,
  HotspotKey,
  Key,
  KeyOf,
  NumberKey,
  SetKey,
} from '../model/key.ts';
import type { Choice, FormulaAnswer, Gap, Kind, Question, QuestionOf } from '../model/question.ts';
import { distinctTexts } from './distinct-texts.ts';
import { matchRights } from './match-rights.ts';
import { numberBounds } from './number-bounds.ts';
import { tidy } from './tidy.ts';

/** The answer key of a question. */
export const keyOf = (question: Question): Key => {
  // The row of the question's own kind takes exactly this question.
  const make = keys[question.kind] as (question: Question) => Key;
  return make(question);
};

const creditOf = (choice: Choice): number => choice.credit ?? (choice.right ? 1 : 0);

const creditsOf = (choices: readonly Choice[]): readonly number[] => choices.map(creditOf);

const setOf = (choices: readonly Choice[], scoring: 'all' | 'partial'): SetKey => ({
  scoring,
  right: choices.map((choice) => choice.right),
  ...(choices.some((choice) => choice.credit !== undefined) && { credits: sharedCredits(choices) }),
});

/** Right choices without a credit share equally what the written credits leave of the whole. */
const sharedCredits = (choices: readonly Choice[]): readonly number[] => {
  const written = choices.reduce((sum, choice) => sum + Math.max(0, choice.credit ?? 0), 0);
  const sharers = choices.filter((choice) => choice.right && choice.credit === undefined).length;
  return choices.map((choice) => choice.credit ?? (choice.right ? tidy((1 - written) / sharers) : 0));
};

const numberKey = ({ points, answers }: QuestionOf<'number'>): NumberKey => ({
  kind: 'number',
  points,
  answers: answers.map(({ accept, unit, credit }) => ({
    ...numberBounds(accept),
    ...(unit !== undefined && { unit }),
    credit,
  })),
});

const computed = ({ expression, decimals, tolerance, unit }: Pick<FormulaAnswer, keyof FormulaAnswer>) => ({
  expression,
  ...(decimals !== undefined && { decimals }),
  ...(tolerance && { tolerance }),
  ...(unit !== undefined && { unit }),
});

const formulaKey = ({ points, answers }: QuestionOf<'formula'>): FormulaKey => ({
  kind: 'formula',
  points,
  answers: answers.map((answer) => ({ ...computed(answer), credit: answer.credit })),
});

const clozeKey = ({ points, scoring, matchCase, gaps }: QuestionOf<'cloze'>): ClozeKey => ({
  kind: 'cloze',
  points,
  scoring,
  matchCase,
  gaps: gaps.map(gapKey),
});

const gapKey = (gap: Gap): GapKey => {
  switch (gap.type) {
    case 'text':
      return { type: 'text', texts: gap.texts };
    case 'choice':
      return {
        type: 'choice',
        right: gap.options.findIndex(({ right }) => right),
        options: gap.options.map((option) => option.text),
      };
    case 'number':
      return {
        type: 'number',
        ...numberBounds(gap.accept),
        ...(gap.unit !== undefined && { unit: gap.unit }),
      };
    case 'formula':
      return { type: 'formula', ...computed({ ...gap, credit: 1 }) };
  }
};

const hotspotKey = ({ points, scoring, areas, multiple }: QuestionOf<'hotspot'>): HotspotKey =>
  multiple
    ? { kind: 'hotspot', points, several: true, ...setOf(areas, scoring) }
    : { kind: 'hotspot', points, several: false, credits: creditsOf(areas) };

const keys: { readonly [K in Kind]: (question: QuestionOf<K>) => KeyOf<K> } = {
  choice: ({ points, choices }) => ({ kind: 'choice', points, credits: creditsOf(choices) }),
  boolean: ({ points, choices }) => ({
    kind: 'boolean',
    points,
    credits: creditsOf(choices),
    truth: choices.findIndex(({ value }) => value),
  }),
  multi: ({ points, choices, scoring }) => ({ kind: 'multi', points, ...setOf(choices, scoring) }),
  text: ({ points, matchCase, answers }) => ({
    kind: 'text',
    points,
    matchCase,
    answers: answers.map(({ texts, credit }) => ({ texts, credit })),
  }),
  number: numberKey,
  formula: formulaKey,
  cloze: clozeKey,
  match: (question) => {
    const { rights, right } = matchRights(question);
    const { points, scoring } = question;
    return { kind: 'match', points, scoring, right, rights: rights.length };
  },
  categorize: ({ points, scoring, categories }) => ({
    kind: 'categorize',
    points,
    scoring,
    right: categories.flatMap(({ items }, category) => items.map(() => category)),
    categories: categories.length,
  }),
  order: ({ points, scoring, items }) => ({
    kind: 'order',
    points,
    scoring,
    right: distinctTexts(items).firsts,
  }),
  essay: ({ points }) => ({ kind: 'essay', points }),
  upload: ({ points }) => ({ kind: 'upload', points }),
  hotspot: hotspotKey,
  stimulus: ({ points }) => ({ kind: 'stimulus', points }),
};
