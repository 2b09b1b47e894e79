import type { QuestionOf } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { type Child, el } from '../../shared/xml.ts';
import { type FieldContext, field, plainText } from '../field.ts';
import { combinedFeedback, flag, type MoodleParts } from './parts.ts';

/** The right side is text: HTML would be shown as tags. A distractor is a pair without a left side. */
export const match = (question: QuestionOf<'match'>, ctx: FieldContext): MoodleParts => ({
  type: 'matching',
  children: [
    el('shuffleanswers', {}, question.shuffle === 'no' ? 'false' : 'true'),
    combinedFeedback(question.feedback, ctx),
    question.pairs.map(({ left, right }) => subquestion(left, right, ctx)),
    question.distractors.map((right) => subquestion([], right, ctx)),
  ],
});

const subquestion = (left: Rich, right: Rich, ctx: FieldContext): Child =>
  field('subquestion', left, ctx, el('answer', {}, plainText(toPlain(right))));

/**
 * All items, in the order that is right. `shownumcorrect` must hold 1: without it Moodle 5.1 fails on its database and
 * stops the import (tried).
 */
export const order = (question: QuestionOf<'order'>, ctx: FieldContext): MoodleParts => ({
  type: 'ordering',
  children: [
    el('layouttype', {}, 'VERTICAL'),
    el('selecttype', {}, 'ALL'),
    el('selectcount', {}, 0),
    el('gradingtype', {}, question.scoring === 'all' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'),
    el('showgrading', {}, 'SHOW'),
    el('numberingstyle', {}, 'none'),
    combinedFeedback(question.feedback, ctx),
    flag('shownumcorrect', true),
    question.items.map((item) => field('answer', item, ctx)),
  ],
});
