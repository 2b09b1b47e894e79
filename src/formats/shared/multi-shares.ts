import type { Choice, QuestionOf } from '../../model/question.ts';

type Shared = Pick<QuestionOf<'multi'>, 'scoring' | 'none'> & {
  readonly choices: readonly Pick<Choice, 'right' | 'credit'>[];
};

/** What each choice is worth, a share of the points: credits where they are written; for partial scoring right answers less wrong ones; else none: all or nothing. */
export const multiShares = ({ choices, scoring, none }: Shared): readonly number[] | undefined => {
  if (none) return undefined;
  const rights = choices.filter(({ right }) => right).length;
  if (choices.some(({ credit }) => credit !== undefined)) return withCredits(choices);
  return scoring === 'partial' ? choices.map(({ right }) => (right ? 1 : -1) / rights) : undefined;
};

/** Right choices without a credit share what the written credits leave. */
const withCredits = (choices: Shared['choices']): readonly number[] => {
  const written = choices.reduce((sum, { credit = 0 }) => sum + Math.max(0, credit), 0);
  const sharers = choices.filter(({ right, credit }) => right && credit === undefined).length;
  return choices.map(({ right, credit }) => credit ?? (right ? (1 - written) / sharers : 0));
};
