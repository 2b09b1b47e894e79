import type { QuestionOf } from '../../../model/question.ts';
import { multiGrades, singleGrades } from '../../shared/choice-grades.ts';
import { type Child, el } from '../../shared/xml.ts';
import { type FieldContext, field, textAndFiles } from '../field.ts';
import { combinedFeedback, type MoodleParts } from './parts.ts';

type ChoiceLike = QuestionOf<'choice' | 'multi'>;

/** Multiple choice with one answer: the right one is worth all, others what the author wrote. */
export const choice = (question: QuestionOf<'choice'>, ctx: FieldContext): MoodleParts =>
  multichoice(question, singleGrades(question.choices), ctx);

/** Several answers: right ones share the mark, a wrong one takes a share away, and nothing goes below zero. */
export const multi = (question: QuestionOf<'multi'>, ctx: FieldContext): MoodleParts =>
  multichoice(question, multiGrades(question.choices), ctx);

const multichoice = (question: ChoiceLike, grades: readonly number[], ctx: FieldContext): MoodleParts => ({
  type: 'multichoice',
  children: [...settings(question), combinedFeedback(question.feedback, ctx), answers(question, grades, ctx)],
});

/** Beside `multichoice`, `calculatedmulti` has them too. */
export const settings = ({ kind, shuffle }: ChoiceLike): readonly Child[] => [
  el('single', {}, kind === 'choice' ? 'true' : 'false'),
  el('shuffleanswers', {}, shuffle === 'no' ? 'false' : 'true'),
  el('answernumbering', {}, 'none'),
  el('showstandardinstruction', {}, 0),
];

export const answers = (
  { choices }: ChoiceLike,
  grades: readonly number[],
  ctx: FieldContext,
  more: readonly Child[] = [],
): readonly Child[] =>
  choices.map(({ text, feedback }, index) =>
    el(
      'answer',
      { fraction: grades[index] ?? 0, format: 'html' },
      textAndFiles(text, ctx),
      feedback && field('feedback', feedback, ctx),
      more,
    ),
  );
