import type { Accepted, Computed, GapKey, Key } from '../model/key.ts';
import { evaluate, type Values } from './formula/evaluate.ts';
import { parseFormula } from './formula/parse.ts';
import { fillText, valueText } from './formula/show-value.ts';
import { tidy } from './tidy.ts';

/** The key for the values that a learner was given: numbers instead of formulas, texts filled in. */
export const settleKey = (key: Key, values: Values): Key => {
  switch (key.kind) {
    case 'formula':
      return {
        kind: 'number',
        points: key.points,
        answers: key.answers.map(({ credit, ...answer }) => ({ ...accepted(answer, values), credit })),
      };
    case 'text':
      return {
        ...key,
        answers: key.answers.map(({ texts, credit }) => ({ texts: fillAll(texts, values), credit })),
      };
    case 'cloze':
      return { ...key, gaps: key.gaps.map((gap) => settleGap(gap, values)) };
    default:
      return key;
  }
};

const settleGap = (gap: GapKey, values: Values): GapKey => {
  if (gap.type === 'formula') return { type: 'number', ...accepted(gap, values) };
  if (gap.type === 'text') return { ...gap, texts: fillAll(gap.texts, values) };
  return gap.type === 'choice' ? { ...gap, options: fillAll(gap.options, values) } : gap;
};

const fillAll = (texts: readonly string[], values: Values): readonly string[] =>
  texts.map((text) => fillText(text, values));

/** Without a tolerance of the author's, what rounding does to a long calculation. */
const slack = 1e-6;

const accepted = ({ expression, decimals, tolerance, unit }: Computed, values: Values): Accepted => {
  const formula = parseFormula(expression);
  const value = formula ? evaluate(formula, values) : Number.NaN;
  const by = tolerance
    ? tolerance.relative
      ? (Math.abs(value) * tolerance.value.value) / 100
      : tolerance.value.value
    : Math.abs(value) * slack;
  return {
    low: tidy(value - by),
    high: tidy(value + by),
    shown: Number(valueText(value, decimals)),
    ...(unit !== undefined && { unit }),
  };
};
