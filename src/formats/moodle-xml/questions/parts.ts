import type { Feedback } from '../../../model/question.ts';
import type { Child } from '../../shared/xml.ts';
import { el } from '../../shared/xml.ts';
import { type FieldContext, field } from '../field.ts';

/** What a kind of question adds to the frame that all share. */
export interface MoodleParts {
  /** Moodle's name of the type. */
  readonly type: string;
  /** Elements of this type only. */
  readonly children: readonly Child[];
  /** How its texts are written, where blanks, values or signs are special. */
  readonly ctx?: FieldContext;
}

export const flag = (name: string, value: boolean): Child => el(name, {}, value ? 1 : 0);

/** Feedback for right, partly right and wrong answers: what is not wholly right is wrong here. */
export const combinedFeedback = ({ correct, incorrect }: Feedback, ctx: FieldContext): readonly Child[] => [
  field('correctfeedback', correct ?? [], ctx),
  field('partiallycorrectfeedback', incorrect ?? [], ctx),
  field('incorrectfeedback', incorrect ?? [], ctx),
];

/** A share of the mark as Moodle's importer compares it. */
export const percent = (grade: number): string => String(grade);

/** The answer that matches whatever no other does, for what is said then. */
export const anyOther = ({ incorrect }: Feedback, ctx: FieldContext, ...more: readonly Child[]): Child =>
  incorrect &&
  el(
    'answer',
    { fraction: 0, format: 'moodle_auto_format' },
    el('text', {}, '*'),
    field('feedback', incorrect, ctx),
    more,
  );
