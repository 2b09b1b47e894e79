import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Choices of which two can be right at once: ranges that share an end, and one thing beside that thing and another. */
export const overlappingChoices: Check = (course, report) => {
  for (const { question, choices } of choiceQuestionsOf(course)) {
    if (question.kind !== 'choice') continue;
    const texts = choices.map(({ text }) => text);
    const pair = touchingRanges(texts) ?? partOfAnother(texts);
    if (pair) report.add('quiz/overlapping-choices', { one: pair[0], other: pair[1] }, question.pos);
  }
};

type Pair = readonly [string, string];

/**
 * Classes of a scale, `0–10`, `10–20`, `20–30`: each begins where another ends. Periods such as 1914–1918 beside 1914–1945
 * do not make a scale and are left alone.
 */
const touchingRanges = (texts: readonly string[]): Pair | undefined => {
  const ranges = texts.flatMap((text) => {
    const found = /^(\d+(?:\.\d+)?)\s*(?:[-–—]|to|bis|à|a)\s*(\d+(?:\.\d+)?)\b/u.exec(text);
    return found ? [{ text, low: Number(found[1]), high: Number(found[2]) }] : [];
  });
  if (ranges.length < 3 || ranges.length < texts.length - 1) return undefined;
  const sorted = [...ranges].sort((a, b) => a.low - b.low);
  const touch = sorted.slice(1).every((range, index) => range.low === sorted[index]?.high);
  const [first, second] = sorted;
  return touch && first && second ? [first.text, second.text] : undefined;
};

/** “Oxygen” beside “Oxygen and hydrogen”. */
const partOfAnother = (texts: readonly string[]): Pair | undefined => {
  for (const one of texts)
    for (const other of texts) {
      const low = other.toLowerCase();
      const part = one.toLowerCase().replace(/\.$/, '');
      if (
        joins.some(
          (and) => low.startsWith(`${part} ${and} `) || low.replace(/\.$/, '').endsWith(` ${and} ${part}`),
        )
      )
        return [one, other];
    }
  return undefined;
};

const joins: readonly string[] = ['and', 'und', 'et', 'y', 'as well as', 'sowie'];
