import type { Question, QuestionOf } from '../../../model/question.ts';

export const booleanToChoice = (question: QuestionOf<'boolean'>): Question => ({
  ...question,
  kind: 'choice',
  choices: question.choices.map(({ value: _, ...choice }) => choice),
});
