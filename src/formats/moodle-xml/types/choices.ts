import type { BooleanChoice, Choice, Question } from '../../../model/question.ts';
import { text } from '../../../model/rich.ts';
import { moodleGrade, moodleParts, shareOf } from '../../shared/moodle-grades.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import type { Asked } from '../reading.ts';
import { combinedFeedback, isYes, shuffleOf } from './common.ts';

export const multichoice = (asked: Asked): Question | undefined => {
  const { element } = asked;
  const read = childrenOf(element, 'answer').map((answer) => readChoice(asked, answer));
  const filled = read.filter(({ choice }) => choice.text.length > 0);
  if (filled.length < 2) return asked.leave('it has fewer than two choices');
  const base = { ...asked.base, ...combinedFeedback(asked), ...shuffleOf(element, 'no') };
  if (isYes(textAt(element, 'single') ?? 'true'))
    return { ...base, kind: 'choice', choices: singleChoices(filled, asked) };
  return { ...base, kind: 'multi', scoring: 'partial', none: false, choices: severalChoices(filled, asked) };
};

interface Weighed {
  readonly choice: Choice;
  /** In percent. */
  readonly share: number;
}

const readChoice = ({ rich }: Asked, answer: XmlElement): Weighed => {
  const feedback = rich(childOf(answer, 'feedback'));
  return {
    share: fractionOf(answer),
    choice: {
      text: rich(answer),
      right: false,
      ...(feedback.length > 0 && { feedback }),
      pos: answer.pos,
    },
  };
};

/** As an attribute; old files have it as an element, a share of one. */
export const fractionOf = (answer: XmlElement): number => {
  const written = answer.attrs.fraction ?? Number(textAt(answer, 'fraction') ?? 0) * 100;
  const share = Number(written);
  return Number.isFinite(share) ? Math.max(-100, Math.min(100, share)) : 0;
};

const isFull = (share: number): boolean => share > 99.999;

export const singleChoices = (read: readonly Weighed[], { notes, name, base }: Asked): readonly Choice[] => {
  const full = read.filter(({ share }) => isFull(share)).length;
  if (full === 0) notes.report.add('read/no-right-answer', { question: name }, base.pos);
  if (full > 1) notes.report.add('read/several-right', { question: name }, base.pos);
  return read.map(({ choice, share }) => {
    if (isFull(share)) return { ...choice, right: true };
    return share === 0 ? choice : { ...choice, credit: shareOf(share) };
  });
};

/**
 * Right choices share the mark. Where each wrong one takes off such a share, that is what part credit means here; else the
 * shares of wrong ones are written, and those of right ones where they differ.
 */
export const severalChoices = (read: readonly Weighed[], { notes, name, base }: Asked): readonly Choice[] => {
  const positive = read.map(({ share }) => share).filter((share) => share > 0);
  const sum = positive.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > 0.5) notes.report.add('read/no-right-answer', { question: name }, base.pos);
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

/** The answers are called true and false; in old files by words of the site's language, true first. */
export const truefalse = (asked: Asked): Question | undefined => {
  const { element, rich, base } = asked;
  const read = childrenOf(element, 'answer').map((answer, index) => ({
    answer,
    value: meaningOf(textAt(answer, 'text') ?? '', index),
  }));
  const right = read.find(({ answer }) => fractionOf(answer) === 100)?.value;
  if (right === undefined) return asked.leave('neither true nor false is marked as right');
  const choices = [true, false].map((value): BooleanChoice => {
    const answer = read.find((one) => one.value === value)?.answer;
    const feedback = rich(answer && childOf(answer, 'feedback'));
    return {
      text: [text(value ? 'True' : 'False')],
      value,
      right: value === right,
      ...(feedback.length > 0 && { feedback }),
      pos: answer?.pos ?? base.pos,
    };
  });
  return { ...base, kind: 'boolean', choices };
};

const meaningOf = (word: string, index: number): boolean =>
  /^true$/i.test(word) || (!/^false$/i.test(word) && index === 0);
