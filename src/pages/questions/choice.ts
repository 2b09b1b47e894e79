import { choiceRows, rightChoices } from './choices.ts';
import type { QuestionMarkup } from './table.ts';

export const choice: QuestionMarkup<'choice'> = {
  answer: (question, view) => choiceRows(question.choices, 'radio', view),
  right: (question, view) => rightChoices(question.choices, view),
};
