import type { MatchPair, Question, QuestionOf } from '../../../model/question.ts';

/** Each item is matched with its category; one of each category in turn, so that neighbours do not give it away. */
export const categorizeToMatch = ({ categories, ...question }: QuestionOf<'categorize'>): Question => {
  const rounds = Math.max(0, ...categories.map(({ items }) => items.length));
  const pairs = Array.from({ length: rounds }, (_, round) =>
    categories.flatMap(({ title, items, pos }): readonly MatchPair[] => {
      const left = items[round];
      return left ? [{ left, right: title, pos }] : [];
    }),
  );
  return { ...question, kind: 'match', pairs: pairs.flat(), distractors: [] };
};
