import type { QuestionTable } from '../../format.ts';
import type { ItemContext, ItemParts } from '../../shared/qti12/parts.ts';
import { sayWith } from '../../shared/say-with.ts';
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

export const partsOf = sayWith<ItemContext, ItemParts>('qti12-ims', questions);
