import type { Accepted, Computed, GapKey, Key } from '../model/key.ts';
import { fillText, type Solve, valueText } from './formula/show-value.ts';
import { tidy } from './tidy.ts';

/** The key for the values that a learner was given: numbers instead of formulas, texts filled in. */
export const settleKey = (key: Key, solve: Solve): Key => {
  switch (key.kind) {
    case 'formula':
      return {
        kind: 'number',
        points: key.points,
        answers: key.answers.map(({ credit, ...answer }) => ({ ...accepted(answer, solve), credit })),
      };
    case 'text':
      return {
        ...key,
        answers: key.answers.map(({ texts, credit }) => ({ texts: fillAll(texts, solve), credit })),
      };
    case 'cloze':
      return { ...key, gaps: key.gaps.map((gap) => settleGap(gap, solve)) };
    default:
      return key;
  }
};

const settleGap = (gap: GapKey, solve: Solve): GapKey => {
  if (gap.type === 'formula') return { type: 'number', ...accepted(gap, solve) };
  if (gap.type === 'text') return { ...gap, texts: fillAll(gap.texts, solve) };
  return gap.type === 'choice' ? { ...gap, options: fillAll(gap.options, solve) } : gap;
};

const fillAll = (texts: readonly string[], solve: Solve): readonly string[] =>
  texts.map((text) => fillText(text, solve));

/** Without a tolerance of the author's, what rounding does to a long calculation. */
const slack = 1e-6;

const accepted = ({ expression, decimals, tolerance, unit }: Computed, solve: Solve): Accepted => {
  const value = solve(expression);
  const by = tolerance
    ? tolerance.relative
      ? (Math.abs(value) * tolerance.value.value) / 100
      : tolerance.value.value
    : Math.abs(value) * slack;
  return {
    low: tidy(value - by),
    high: tidy(value + by),
    shown: Number(valueText(value, decimals)),
    unit,
  };
};
