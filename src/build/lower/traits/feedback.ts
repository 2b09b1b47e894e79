import { isInline } from '../../../model/normal-rich.ts';
import type { Choice, Feedback, Question } from '../../../model/question.ts';
import { element, type Rich } from '../../../model/rich.ts';
import type { Trait } from './trait.ts';

/** What is said of a right or a wrong answer as a whole moves to the single answers, where they can say it. */
export const resultFeedback: Trait = {
  words: 'feedback for right and wrong answers as a whole: it stands with single answers where there are any',
  remove: (question) => {
    const { correct, incorrect, ...feedback } = question.feedback;
    if (!correct && !incorrect) return question;
    switch (question.kind) {
      case 'choice':
        return {
          ...question,
          feedback,
          choices: question.choices.map((one) => told(one, question.feedback)),
        };
      case 'boolean':
        return {
          ...question,
          feedback,
          choices: question.choices.map((one) => told(one, question.feedback)),
        };
      case 'text':
        return {
          ...question,
          feedback: { ...feedback, ...(incorrect && { incorrect }) },
          ...praised(question),
        };
      case 'number':
        return {
          ...question,
          feedback: { ...feedback, ...(incorrect && { incorrect }) },
          ...praised(question),
        };
      case 'formula':
        return { ...question, feedback, ...praised(question) };
      default:
        return { ...question, feedback };
    }
  },
};

const told = <T extends Choice>(choice: T, { correct, incorrect }: Feedback): T => {
  const more = choice.right ? correct : incorrect;
  return more ? { ...choice, feedback: joined(choice.feedback, more) } : choice;
};

interface Answered {
  readonly credit: number;
  readonly feedback?: Rich;
}

/** A wrong answer is none of the lines: formats that hold these have a line for all others. */
const praised = <T extends Answered>(question: {
  readonly answers: readonly T[];
  readonly feedback: Feedback;
}) => {
  const { correct } = question.feedback;
  return {
    answers: question.answers.map((answer) =>
      correct && answer.credit >= 1 ? { ...answer, feedback: joined(answer.feedback, correct) } : answer,
    ),
  };
};

const joined = (own: Rich | undefined, more: Rich): Rich =>
  own === undefined || own.length === 0 ? more : [...blocks(own), ...blocks(more)];

const blocks = (rich: Rich): Rich => (rich.every(isInline) ? [element('p', {}, rich)] : rich);

export const allFeedback: Trait = {
  words: 'feedback and solutions',
  remove: (question) => {
    const bare = withoutAnswerFeedback(question);
    return Object.keys(question.feedback).length === 0 ? bare : { ...bare, feedback: {} };
  },
};

const withoutAnswerFeedback = (question: Question): Question => {
  switch (question.kind) {
    case 'choice':
      return question.choices.some(isTold)
        ? { ...question, choices: question.choices.map(silent) }
        : question;
    case 'multi':
      return question.choices.some(isTold)
        ? { ...question, choices: question.choices.map(silent) }
        : question;
    case 'text':
      return question.answers.some(isTold)
        ? { ...question, answers: question.answers.map(silent) }
        : question;
    case 'number':
      return question.answers.some(isTold)
        ? { ...question, answers: question.answers.map(silent) }
        : question;
    default:
      return question;
  }
};

const isTold = ({ feedback }: { readonly feedback?: Rich }): boolean => feedback !== undefined;

const silent = <T extends { readonly feedback?: Rich }>({ feedback: _, ...rest }: T): Omit<T, 'feedback'> =>
  rest;
