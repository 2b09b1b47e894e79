import type { Question } from '../../../model/question.ts';
import type { QuestionTable } from '../../format.ts';
import type { ItemContext, ItemParts } from '../../shared/qti12/parts.ts';
import { boolean, choice, multi } from './choices.ts';
import { cloze } from './cloze.ts';
import { hotspot } from './hotspot.ts';
import { essay, stimulus } from './open.ts';
import { order } from './order.ts';
import { categorize, match } from './pairs.ts';
import { number, text } from './typed.ts';

/** How QTI 1.2 itself says each kind. It knows neither random numbers nor files that are handed in. */
export const questions = {
  choice,
  multi,
  boolean,
  text,
  number,
  match,
  order,
  categorize,
  cloze,
  hotspot,
  essay,
  stimulus,
} satisfies QuestionTable<ItemContext, ItemParts>;

export const partsOf = (question: Question, ctx: ItemContext): ItemParts => {
  const table: QuestionTable<ItemContext, ItemParts> = questions;
  const write = table[question.kind];
  if (!write) throw new Error(`qti12-ims cannot say a ${question.kind} question: lower it first`);
  // The row of the question's own kind takes exactly this question.
  return (write as (question: Question, ctx: ItemContext) => ItemParts)(question, ctx);
};
