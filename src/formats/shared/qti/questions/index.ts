import type { QuestionTable } from '../../../format.ts';
import { sayWith } from '../../say-with.ts';
import { boolean, choice, multi } from './choices.ts';
import { cloze } from './cloze.ts';
import { formula } from './formula.ts';
import { hotspot } from './hotspot.ts';
import { number } from './number.ts';
import { essay, stimulus, upload } from './open.ts';
import { order } from './order.ts';
import { categorize, match } from './pairs.ts';
import type { ItemContext, ItemParts } from './parts.ts';
import { text } from './text.ts';

/** How QTI 2 and 3 say each kind. */
export const questions = {
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
} satisfies QuestionTable<ItemContext, ItemParts>;

export const partsOf = sayWith<ItemContext, ItemParts>('QTI', questions);
