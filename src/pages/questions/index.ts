import { kindsOf } from '../../formats/format.ts';
import { type Kind, kinds, type Question } from '../../model/question.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { essay } from './essay.ts';
import { match } from './match.ts';
import { multi } from './multi.ts';
import { number } from './number.ts';
import { stimulus } from './stimulus.ts';
import type { QuestionMarkup, QuestionMarkups } from './table.ts';
import { text } from './text.ts';

const markups = { choice, multi, boolean, text, number, match, essay, stimulus } satisfies QuestionMarkups;

/** Kinds that pages can ask: those of the table. */
export const pageKinds: readonly Kind[] = kindsOf(markups, kinds);

/** The markup of a question's kind. A kind without one should have been lowered: meeting it is a bug of ours. */
export const markupOf = (question: Question): QuestionMarkup<Kind> => {
  const table: QuestionMarkups = markups;
  const found = table[question.kind];
  if (!found) throw new Error(`pages cannot ask a ${question.kind} question: lower it first`);
  // The row of the question's own kind: it takes exactly this question.
  return found as unknown as QuestionMarkup<Kind>;
};
