import type { QuestionOf } from '../model/question.ts';
import type { Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';

/** The right sides of a matching question, each once, in the author's order, and which of them each left side wants. */
export interface MatchRights {
  readonly rights: readonly Rich[];
  /** For each pair, an index into `rights`. */
  readonly right: readonly number[];
}

/** Right sides that read the same are one: a learner could not tell them apart. */
export const matchRights = (question: Pick<QuestionOf<'match'>, 'pairs' | 'distractors'>): MatchRights => {
  const all = [...question.pairs.map((pair) => pair.right), ...question.distractors];
  const texts = all.map((rich) => toPlain(rich).normalize('NFC'));
  const distinct = [...new Set(texts)];
  return {
    rights: distinct.map((one) => all[texts.indexOf(one)] ?? []),
    right: question.pairs.map((_, index) => distinct.indexOf(texts[index] ?? '')),
  };
};
