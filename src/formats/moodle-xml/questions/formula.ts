import type { QuestionOf } from '../../../model/question.ts';
import { multiGrades, singleGrades } from '../../shared/choice-grades.ts';
import { moodleGrade } from '../../shared/moodle-grades.ts';
import { type Compared, compared } from '../../shared/shown-digits.ts';
import { type Child, el } from '../../shared/xml.ts';
import { type FieldContext, field, plainText } from '../field.ts';
import { calculationOf } from '../formula/calculation.ts';
import { datasetDefinitions } from '../formula/datasets.ts';
import { answers, settings } from './choices.ts';
import { combinedFeedback, type MoodleParts } from './parts.ts';
import { units } from './units.ts';

/** A number that is computed anew for each learner. */
export const formula = (question: QuestionOf<'formula'>, plain: FieldContext): MoodleParts => {
  const { datasets, rows, say, values, slot } = calculationOf(question);
  const ctx: FieldContext = { ...plain, slot, guard: '{' };
  return {
    type: 'calculated',
    ctx,
    children: [
      el('synchronize', {}, 0),
      question.answers.map((answer) =>
        el(
          'answer',
          { fraction: moodleGrade(answer.credit) },
          plainText(say(answer.expression)),
          comparison(compared(answer, values(answer.expression))),
          field('feedback', answer.feedback ?? [], ctx),
        ),
      ),
      units(question.answers.map(({ unit }) => unit)),
      datasetDefinitions(datasets, rows),
    ],
  };
};

/** Choices whose texts hold random numbers. */
export const calculatedChoice = (
  question: QuestionOf<'choice' | 'multi'>,
  plain: FieldContext,
): MoodleParts => {
  const { datasets, rows, slot } = calculationOf(question);
  const ctx: FieldContext = { ...plain, slot, guard: '{' };
  const grades = (question.kind === 'choice' ? singleGrades : multiGrades)(question.choices);
  // Choices are not compared as numbers, yet Moodle wants to know how.
  const unused = comparison({ tolerance: '0.01', type: 2, format: 1, length: 2 });
  return {
    type: 'calculatedmulti',
    ctx,
    children: [
      el('synchronize', {}, 0),
      settings(question),
      combinedFeedback(question.feedback, ctx),
      answers(question, grades, ctx, unused),
      datasetDefinitions(datasets, rows),
    ],
  };
};

const comparison = ({ tolerance, type, format, length }: Compared): readonly Child[] => [
  el('tolerance', {}, tolerance),
  el('tolerancetype', {}, type),
  el('correctanswerformat', {}, format),
  el('correctanswerlength', {}, length),
];
