import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Questions whose right choice alone takes up a long word of the prompt. */
export const stemWordRepeats: Check = (course, report) => {
  for (const { question, prompt, choices } of choiceQuestionsOf(course)) {
    const right = choices.filter((one) => one.right);
    if (question.kind !== 'choice' || choices.length < 3 || right.length !== 1) continue;
    const elsewhere = new Set(
      choices.filter((one) => !one.right).flatMap(({ text }) => longWords(text).map(stemOf)),
    );
    const asked = new Set(longWords(prompt).map(stemOf));
    const word = longWords(right[0]?.text ?? '').find(
      (one) => asked.has(stemOf(one)) && !elsewhere.has(stemOf(one)),
    );
    if (word !== undefined) report.add('quiz/stem-word-repeats', { word }, question.pos);
  }
};

/** Words that say something: of short ones every sentence has some. */
const longWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= 7);

/** The plural is the same word, and so is what is derived from it. */
const stemOf = (word: string): string => word.slice(0, 7);
