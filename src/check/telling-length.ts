import { questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/** Questions whose right choice is by far the longest: who knows nothing takes that one, and is right. */
export const tellingLength: Check = (course, report) => {
  for (const { question } of questionsOf(course)) {
    if (question.kind !== 'choice' || question.choices.length < 3) continue;
    const lengths = question.choices.map(({ text, right }) => ({ right, length: toPlain(text).length }));
    const right = lengths.find((one) => one.right)?.length ?? 0;
    const others = lengths.filter((one) => !one.right).map(({ length }) => length);
    const longest = Math.max(...others);
    if (right >= worthSaying && right >= 1.6 * longest)
      report.add('quiz/longest-is-right', { right, longest }, question.pos);
  }
};

/** Characters: of short choices all lengths differ. */
const worthSaying = 40;
