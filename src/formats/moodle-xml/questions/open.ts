import type { QuestionOf } from '../../../model/question.ts';
import { modelText } from '../../shared/moodle-general-feedback.ts';
import { type Child, el } from '../../shared/xml.ts';
import { type FieldContext, field } from '../field.ts';
import type { MoodleParts } from './parts.ts';

type Open = QuestionOf<'essay' | 'upload'>;

export const essay = (question: QuestionOf<'essay'>, ctx: FieldContext): MoodleParts => ({
  type: 'essay',
  children: [
    el('responseformat', {}, 'editor'),
    el('responserequired', {}, 1),
    question.lines !== undefined && el('responsefieldlines', {}, question.lines),
    attachments(0),
    marking(question, ctx),
  ],
});

/** An essay without a text: with no place for files either, learners could answer nothing. */
export const upload = (question: QuestionOf<'upload'>, ctx: FieldContext): MoodleParts => ({
  type: 'essay',
  children: [
    el('responseformat', {}, 'noinline'),
    el('responserequired', {}, 0),
    attachments(-1),
    question.types.length > 0 && el('filetypeslist', {}, question.types.join(',')),
    marking(question, ctx),
  ],
});

/** How many files may be handed in: -1 means any number, of which one is asked for. */
const attachments = (most: 0 | -1): readonly Child[] => [
  el('attachments', {}, most),
  el('attachmentsrequired', {}, most === 0 ? 0 : 1),
];

/** What the person who marks sees. */
const marking = (question: Open, ctx: FieldContext): readonly Child[] => [
  field('graderinfo', modelText(question, { alone: true }), ctx),
  field('responsetemplate', [], ctx),
];

export const stimulus = (): MoodleParts => ({ type: 'description', children: [] });
