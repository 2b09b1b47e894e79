import type { Question, QuestionOf } from '../../../model/question.ts';
import { text } from '../../../model/rich.ts';

/** Each item is matched with its place. The items at even places come first: in their own order they would be the answer. */
export const orderToMatch = ({ items, ...question }: QuestionOf<'order'>): Question => {
  const pairs = items.map((left, index) => ({ left, right: [text(String(index + 1))], pos: question.pos }));
  const even = pairs.filter((_, index) => index % 2 === 1);
  const odd = pairs.filter((_, index) => index % 2 === 0);
  return { ...question, kind: 'match', pairs: [...even, ...odd], distractors: [] };
};
