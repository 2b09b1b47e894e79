import type { QuestionTable } from '../../format.ts';
import type { ItemContext, ItemParts } from '../../shared/qti12/parts.ts';
import { sayWith } from '../../shared/say-with.ts';
import { boolean, choice, multi } from './choices.ts';
import { cloze } from './cloze.ts';
import { formula } from './formula.ts';
import { match } from './match.ts';
import { number } from './number.ts';
import { essay, stimulus, upload } from './open.ts';
import { text } from './text.ts';

/** How Canvas's QTI 1.2 says each kind. */
export const questions = {
  choice,
  multi,
  boolean,
  text,
  number,
  formula,
  match,
  cloze,
  essay,
  upload,
  stimulus,
} satisfies QuestionTable<ItemContext, ItemParts>;

export const partsOf = sayWith<ItemContext, ItemParts>('qti12', questions);
