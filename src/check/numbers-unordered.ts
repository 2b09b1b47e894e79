import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';
import { shufflesChoices } from './shuffles-choices.ts';

/** Choices that are numbers, neither rising nor falling, where learners see them as they are written. */
export const numbersUnordered: Check = (course, report) => {
  const isShuffled = shufflesChoices(course);
  for (const { question, holder, choices } of choiceQuestionsOf(course)) {
    if (choices.length < 3 || isShuffled(question, holder)) continue;
    const read = choices.map(({ text }) => numberWithUnit(text));
    const [first] = read;
    if (!first || read.some((one) => one?.unit !== first.unit)) continue;
    const values = read.map((one) => one?.value ?? 0);
    const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
    if (new Set(steps).size > 1)
      report.add('quiz/numbers-unordered', { first: choices[0]?.text ?? '' }, question.pos);
  }
};

/** `12`, `1,500 km`, `30 %`, `$4.50`: the same unit, or none, in all choices. */
const numberWithUnit = (text: string): { readonly value: number; readonly unit: string } | undefined => {
  const found = /^([$€£¥]?)\s*([-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([^\d\s]\S*)?\.?$/u.exec(text);
  if (!found) return undefined;
  const [, sign = '', digits = '', unit = ''] = found;
  return { value: Number(digits.replace('−', '-').replaceAll(',', '')), unit: sign + unit };
};
