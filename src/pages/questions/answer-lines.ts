import type { Rich } from '../../model/rich.ts';
import { lineFeedback, type QuestionView } from './view.ts';

/** Feedback of each answer line: the player shows that of the line that matched. */
export const answerFeedback = (
  answers: readonly { readonly feedback?: Rich }[],
  { prepare }: QuestionView,
): Rich =>
  answers.flatMap(({ feedback }, index) =>
    lineFeedback('data-cw-answer-feedback', index, feedback && prepare(feedback, 4)),
  );

/** The unit beside a box: only where every answer has it. */
export const commonUnit = (answers: readonly { readonly unit?: string }[]): string | undefined => {
  const [first, ...rest] = answers.map(({ unit }) => unit);
  return rest.every((unit) => unit === first) ? first : undefined;
};
