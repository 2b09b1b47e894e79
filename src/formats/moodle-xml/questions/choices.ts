import type { Choice, QuestionOf } from '../../../model/question.ts';
import { moodleGrade, moodleParts } from '../../shared/moodle-grades.ts';
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

export const singleGrades = (choices: readonly Choice[]): readonly number[] =>
  choices.map(({ right, credit }) => moodleGrade(credit ?? (right ? 1 : 0)));

export const multiGrades = (choices: readonly Choice[]): readonly number[] => {
  const written = choices.reduce((sum, { credit = 0 }) => sum + Math.max(0, credit), 0);
  const sharers = choices.filter(({ right, credit }) => right && credit === undefined).length;
  const shares = written > 0 ? undefined : moodleParts(sharers);
  const minus = -moodleGrade(1 / Math.max(1, choices.filter(({ right }) => right).length));
  let next = 0;
  return choices.map(({ right, credit }) => {
    if (credit !== undefined) return moodleGrade(credit);
    if (!right) return choices.some((one) => one.credit !== undefined) ? 0 : minus;
    return shares?.[next++] ?? moodleGrade((1 - written) / sharers);
  });
};
