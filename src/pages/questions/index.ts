import { kindsOf } from '../../formats/format.ts';
import { type Kind, kinds, type Question } from '../../model/question.ts';
import { boolean } from './boolean.ts';
import { categorize } from './categorize.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { essay } from './essay.ts';
import { formula } from './formula.ts';
import { hotspot } from './hotspot.ts';
import { match } from './match.ts';
import { multi } from './multi.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { stimulus } from './stimulus.ts';
import type { QuestionMarkup, QuestionMarkups } from './table.ts';
import { text } from './text.ts';
import { upload } from './upload.ts';

const markups: QuestionMarkups = {
  choice,
  multi,
  boolean,
  text,
  number,
  formula,
  cloze,
  match,
  order,
  categorize,
  essay,
  upload,
  hotspot,
  stimulus,
};

/** Kinds that pages can ask: those of the table. */
export const pageKinds: readonly Kind[] = kindsOf(markups, kinds);

/** The markup of a question's kind. */
export const markupOf = (question: Question): QuestionMarkup<Kind> =>
  // The row of the question's own kind: it takes exactly this question.
  markups[question.kind] as unknown as QuestionMarkup<Kind>;
