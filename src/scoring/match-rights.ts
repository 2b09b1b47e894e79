import type { QuestionOf } from '../model/question.ts';
import type { Rich } from '../model/rich.ts';
import { distinctTexts } from './distinct-texts.ts';

/** The right sides of a matching question, each once, in the author's order, and which of them each left side wants. */
export interface MatchRights {
  readonly rights: readonly Rich[];
  /** For each pair, an index into `rights`. */
  readonly right: readonly number[];
}

/** Right sides that read the same are one. */
export const matchRights = (question: Pick<QuestionOf<'match'>, 'pairs' | 'distractors'>): MatchRights => {
  const all = [...question.pairs.map((pair) => pair.right), ...question.distractors];
  const { firsts, distinct } = distinctTexts(all);
  return {
    rights: distinct.map((index) => all[index] ?? []),
    right: question.pairs.map((_, index) => distinct.indexOf(firsts[index] ?? -1)),
  };
};
