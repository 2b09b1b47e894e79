import type { Criterion, QuestionOf } from '../../../model/question.ts';
import { type Element, element, type Rich, text } from '../../../model/rich.ts';
import { decimal } from '../../shared/number-bounds.ts';
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
  field('graderinfo', graderInfo(question), ctx),
  field('responsetemplate', [], ctx),
];

/** One model answer alone stands as it is; several, or a rubric, are told apart by their classes. */
export const graderInfo = ({ answers, rubric }: Pick<Open, 'answers' | 'rubric'>): Rich => {
  const [only = [], ...more] = answers;
  if (more.length === 0 && rubric.length === 0) return only;
  return [
    ...answers.map((answer) => element('div', { class: 'answer' }, answer)),
    ...(rubric.length > 0 ? [element('ul', { class: 'rubric' }, rubric.map(criterion))] : []),
  ];
};

const criterion = ({ points, text: what }: Criterion): Element =>
  element('li', {}, [text(`${decimal(points)}: `), ...what]);

export const stimulus = (): MoodleParts => ({ type: 'description', children: [] });
