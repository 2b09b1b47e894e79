import { choiceRows, rightChoices } from './choices.ts';
import type { QuestionMarkup } from './table.ts';

export const multi: QuestionMarkup<'multi'> = {
  answer: (question, view) => choiceRows(question.choices, 'checkbox', view),
  right: (question, view) => rightChoices(question.choices, view),
};
