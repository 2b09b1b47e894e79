import { kinds } from '../model/question.ts';
import { type Format, kindsOf } from './format.ts';

/** A format whose question table is its list of capabilities: nobody writes the list by hand. */
export const defineFormat = (questions: object, definition: Omit<Format, 'questions'>): Format => ({
  ...definition,
  questions: kindsOf(questions, kinds),
});
