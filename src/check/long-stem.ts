import { questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/** Questions that take long to read before it is clear what they ask. */
export const longStem: Check = (course, report) => {
  for (const { question } of questionsOf(course)) {
    if (question.kind === 'stimulus') continue;
    const prompt = toPlain(question.prompt).length;
    if (prompt > longestPrompt)
      report.add('quiz/long-heading', { length: prompt, most: longestPrompt }, question.pos);
    const words = toPlain(question.body).split(' ').length;
    if (words > mostWords) report.add('quiz/long-question', { words, most: mostWords }, question.pos);
  }
};

/** Characters that gradebooks and reports show (SCORM 2004 4th edition, RTE 4.2.9.1). */
const longestPrompt = 250;

/** A minute of reading. */
const mostWords = 180;
