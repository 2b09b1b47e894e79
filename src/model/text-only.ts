import type { QuestionOf } from './question.ts';

/** A text that stands among questions: it asks nothing, and is worth nothing. */
export const textOnly = (
  said: Pick<QuestionOf<'stimulus'>, 'id' | 'prompt' | 'body' | 'pos'>,
): QuestionOf<'stimulus'> => ({
  ...said,
  kind: 'stimulus',
  points: 0,
  scoring: 'all',
  feedback: {},
  hints: [],
  tags: [],
});
