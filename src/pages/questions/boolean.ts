import { choiceRows, rightChoices } from './choices.ts';
import type { QuestionMarkup } from './table.ts';

export const boolean: QuestionMarkup<'boolean'> = {
  answer: (question, view) => choiceRows(question.choices, 'radio', view),
  right: (question, view) => rightChoices(question.choices, view),
};
