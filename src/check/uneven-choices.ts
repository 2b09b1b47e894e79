import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Questions in which the right choice alone ends with a full stop, or alone does not. */
export const unevenChoices: Check = (course, report) => {
  for (const { question, choices } of choiceQuestionsOf(course)) {
    const right = choices.filter((one) => one.right);
    const wrong = choices.filter((one) => !one.right);
    if (question.kind !== 'choice' || wrong.length < 2 || choices.some(({ text }) => !isPhrase(text)))
      continue;
    const ends = new Set(wrong.map(({ text }) => endsSentence(text)));
    const [only] = right.map(({ text }) => endsSentence(text));
    if (only !== undefined && ends.size === 1 && !ends.has(only))
      report.add('quiz/uneven-choices', { ending: only ? 'a' : 'no' }, question.pos);
  }
};

/** Long enough that a point at its end is no abbreviation’s. */
const isPhrase = (text: string): boolean => text.split(' ').length >= 3 && !/(?:\b\p{L}\.){2,}$/u.test(text);

const endsSentence = (text: string): boolean => /[.。]["”’)]?$/u.test(text) && !text.endsWith('...');
