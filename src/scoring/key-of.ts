import type { Key } from '../model/package-data.ts';
import type { Choice, NumberAnswer, NumberRange, Question, QuestionOf } from '../model/question.ts';
import { matchRights } from './match-rights.ts';

/** The answer key of a question that pages can ask. A kind without a key must have been lowered: meeting one is a bug of ours. */
export const keyOf = (question: Question): Key => {
  switch (question.kind) {
    case 'choice':
    case 'boolean':
      return { kind: question.kind, points: question.points, credits: question.choices.map(creditOf) };
    case 'multi':
      return multiKey(question);
    case 'text':
      return textKey(question);
    case 'number':
      return { kind: 'number', points: question.points, answers: question.answers.map(numberKey) };
    case 'match':
      return matchKey(question);
    case 'essay':
    case 'stimulus':
      return { kind: question.kind, points: question.points };
    default:
      throw new Error(`no answer key for a ${question.kind} question: lower it first`);
  }
};

const creditOf = (choice: Choice): number => choice.credit ?? (choice.right ? 1 : 0);

const multiKey = ({ points, scoring, choices }: QuestionOf<'multi'>): Key => ({
  kind: 'multi',
  points,
  scoring,
  right: choices.map((choice) => choice.right),
  ...(choices.some((choice) => choice.credit !== undefined) && { credits: sharedCredits(choices) }),
});

/** Right choices without a credit share equally what the written credits leave of the whole. */
const sharedCredits = (choices: readonly Choice[]): readonly number[] => {
  const written = choices.reduce((sum, choice) => sum + Math.max(0, choice.credit ?? 0), 0);
  const sharers = choices.filter((choice) => choice.right && choice.credit === undefined).length;
  return choices.map((choice) => choice.credit ?? (choice.right ? tidy((1 - written) / sharers) : 0));
};

const textKey = ({ points, matchCase, answers }: QuestionOf<'text'>): Key => ({
  kind: 'text',
  points,
  matchCase,
  answers: answers.map(({ texts, credit }) => ({ texts, credit })),
});

const numberKey = ({ accept, unit, credit }: NumberAnswer) => ({
  ...bounds(accept),
  ...(unit !== undefined && { unit }),
  credit,
});

const bounds = (accept: NumberRange): { readonly low: number; readonly high: number } => {
  switch (accept.type) {
    case 'exact':
      return { low: accept.value.value, high: accept.value.value };
    case 'range':
      return { low: accept.low.value, high: accept.high.value };
    case 'tolerance': {
      const { value } = accept.value;
      const by = accept.relative ? (Math.abs(value) * accept.tolerance.value) / 100 : accept.tolerance.value;
      return { low: tidy(value - by), high: tidy(value + by) };
    }
  }
};

const matchKey = (question: QuestionOf<'match'>): Key => {
  const { rights, right } = matchRights(question);
  return { kind: 'match', points: question.points, scoring: question.scoring, right, rights: rights.length };
};

// 1.2 - 0.05 is 1.1499999999999999 in binary: fifteen digits say what the author meant.
const tidy = (value: number): number => Number(value.toPrecision(15));
