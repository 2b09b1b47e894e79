import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';
import type { Choice } from '../../model/question.ts';
import { moodleGrade, moodleParts, shareOf } from './moodle-grades.ts';

/** Shares of the mark of single choices, in percent, as Moodle's files have them: written and read. */

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

/** A choice with its share in percent; whether it is right is told from that. */
export interface Weighed {
  readonly choice: Choice;
  readonly share: number;
}

interface Weighing {
  readonly report: Report;
  /** What the question is called. */
  readonly name: string;
  readonly at: Pos;
}

const isFull = (share: number): boolean => share > 99.999;

export const singleChoices = (
  read: readonly Weighed[],
  { report, name, at }: Weighing,
): readonly Choice[] => {
  const full = read.filter(({ share }) => isFull(share)).length;
  if (full === 0) report.add('read/no-right-answer', { question: name }, at);
  if (full > 1) report.add('read/several-right', { question: name }, at);
  return read.map(({ choice, share }) => {
    if (isFull(share)) return { ...choice, right: true };
    return share === 0 ? choice : { ...choice, credit: shareOf(share) };
  });
};

/**
 * Right choices share the mark. Where each wrong one takes off such a share, that is what part credit means here; else the
 * shares of wrong ones are written, and those of right ones where they differ.
 */
export const severalChoices = (
  read: readonly Weighed[],
  { report, name, at }: Weighing,
): readonly Choice[] => {
  const positive = read.map(({ share }) => share).filter((share) => share > 0);
  const sum = positive.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > 0.5) report.add('read/no-right-answer', { question: name }, at);
  const even = isEven(positive);
  const wrong = read.map(({ share }) => share).filter((share) => share <= 0);
  const minus = moodleGrade(1 / Math.max(1, positive.length));
  const usual = even && wrong.every((share) => Math.abs(share + minus) < 0.001);
  return read.map(({ choice, share }) => {
    const right = share > 0;
    const plain = right ? even : usual;
    return { ...choice, right, ...(!plain && { credit: shareOf(share) }) };
  });
};

const isEven = (shares: readonly number[]): boolean => {
  const parts = shares.length > 0 ? moodleParts(shares.length) : undefined;
  const sorted = [...shares].sort((a, b) => b - a);
  return parts?.every((part, index) => Math.abs(part - (sorted[index] ?? 0)) < 0.01) ?? false;
};
