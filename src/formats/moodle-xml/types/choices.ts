import type { BooleanChoice, Question } from '../../../model/question.ts';
import { text } from '../../../model/rich.ts';
import { severalChoices, singleChoices, type Weighed } from '../../shared/choice-grades.ts';
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
    return { kind: 'choice', choices: singleChoices(filled, weighing(asked)), ...base };
  return {
    kind: 'multi',
    none: false,
    choices: severalChoices(filled, weighing(asked)),
    ...base,
    scoring: 'partial',
  };
};

const weighing = ({ notes, name, base }: Asked) => ({ report: notes.report, name, at: base.pos });

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
  return { kind: 'boolean', choices, ...base };
};

const meaningOf = (word: string, index: number): boolean =>
  /^true$/i.test(word) || (!/^false$/i.test(word) && index === 0);
