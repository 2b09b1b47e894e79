import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Questions whose wrong choices say “always” or “never” while no right one does: who knows nothing leaves those out. */
export const absoluteWords: Check = (course, report) => {
  for (const { question, language, choices } of choiceQuestionsOf(course)) {
    const pattern = absolute[language];
    if (!pattern || choices.some(({ text, right }) => right && pattern.test(text))) continue;
    const found = choices.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []);
    if (found.length >= 2) report.add('quiz/absolute-words', { words: quoted(found) }, question.pos);
  }
};

const quoted = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => `“${word}”`).join(' and ');

const absolute: Readonly<Record<string, RegExp>> = {
  en: /\b(always|never|absolutely|in no case|in every case|under no circumstances)\b/i,
  de: /\b(immer|niemals|nie|ausnahmslos|in jedem Fall)\b/i,
  es: /\b(siempre|nunca|jamás)\b/i,
  fr: /\b(toujours|jamais)\b/i,
};
