import type { QuestionOf } from '../../../model/question.ts';
import type { QuestionTable } from '../../format.ts';
import { sayWith } from '../../shared/say-with.ts';
import type { FieldContext } from '../field.ts';
import { boolean, number, text } from './answers.ts';
import { choice, multi } from './choices.ts';
import { cloze } from './cloze.ts';
import { calculatedChoice, formula } from './formula.ts';
import { hotspot } from './hotspot.ts';
import { match, order } from './match.ts';
import { essay, stimulus, upload } from './open.ts';
import type { MoodleParts } from './parts.ts';

type Choices = QuestionOf<'choice' | 'multi'>;

const calculatedOr =
  <Q extends Choices>(plain: (question: Q, ctx: FieldContext) => MoodleParts) =>
  (question: Q, ctx: FieldContext): MoodleParts =>
    question.vars ? calculatedChoice(question, ctx) : plain(question, ctx);

/** How Moodle says each kind. */
export const questions = {
  choice: calculatedOr(choice),
  multi: calculatedOr(multi),
  boolean,
  text,
  number,
  formula,
  match,
  order,
  cloze,
  hotspot,
  essay,
  upload,
  stimulus,
} satisfies QuestionTable<FieldContext, MoodleParts>;

export const partsOf = sayWith<FieldContext, MoodleParts>('moodle-xml', questions);
