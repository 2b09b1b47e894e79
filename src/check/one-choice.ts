import { questionsOf } from '../model/walk.ts';
import type { Check } from './check.ts';

/** Questions with one choice: there is nothing to choose. With `[ ]` it is a box to tick. Where something could not be read, others may be lost. */
export const oneChoice: Check = (course, report) => {
  if (report.hasErrors()) return;
  for (const { question } of questionsOf(course))
    if (question.kind === 'choice' && question.choices.length === 1)
      report.add('quiz/one-choice', {}, question.pos);
};
