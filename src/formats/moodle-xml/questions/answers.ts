import type { QuestionOf } from '../../../model/question.ts';
import { moodleGrade } from '../../shared/moodle-grades.ts';
import { toleranceOf } from '../../shared/tolerance.ts';
import { wildcards } from '../../shared/wildcards.ts';
import { type Child, el } from '../../shared/xml.ts';
import { type FieldContext, field, plainText } from '../field.ts';
import { anyOther, flag, type MoodleParts } from './parts.ts';
import { units } from './units.ts';

/** True and false by exactly these words; Moodle shows them in the learner's language. */
export const boolean = ({ choices }: QuestionOf<'boolean'>, ctx: FieldContext): MoodleParts => ({
  type: 'truefalse',
  children: [...choices]
    .sort((a, b) => Number(b.value) - Number(a.value))
    .map(({ value, right, feedback }) => answer(right ? 100 : 0, value ? 'true' : 'false', feedback, ctx)),
});

const answer = (
  fraction: number,
  text: string,
  feedback: QuestionOf<'text'>['feedback']['always'],
  ctx: FieldContext,
): Child =>
  el(
    'answer',
    { fraction, format: 'moodle_auto_format' },
    plainText(text),
    field('feedback', feedback ?? [], ctx),
  );

/** Every accepted text is an answer of its own; what no answer matches is matched by `*`. */
export const text = (
  { matchCase, answers, feedback }: QuestionOf<'text'>,
  ctx: FieldContext,
): MoodleParts => ({
  type: 'shortanswer',
  children: [
    flag('usecase', matchCase),
    answers.flatMap((one) =>
      one.texts.map((value) => answer(moodleGrade(one.credit), wildcards(value), one.feedback, ctx)),
    ),
    anyOther(feedback, ctx),
  ],
});

export const number = ({ answers, feedback }: QuestionOf<'number'>, ctx: FieldContext): MoodleParts => ({
  type: 'numerical',
  children: [
    answers.map(({ accept, credit, feedback: own }) => {
      const { value, tolerance } = toleranceOf(accept);
      return el(
        'answer',
        { fraction: moodleGrade(credit), format: 'moodle_auto_format' },
        plainText(value),
        field('feedback', own ?? [], ctx),
        el('tolerance', {}, tolerance),
      );
    }),
    anyOther(feedback, ctx, el('tolerance', {}, 0)),
    units(answers.map(({ unit }) => unit)),
  ],
});
