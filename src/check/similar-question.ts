import type { Question } from '../model/question.ts';
import { type Holder, questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';

/**
 * Questions of quizzes and banks that ask the same with other words or in another order, and have the same answer. Two that
 * are equal sign by sign in one quiz are `same-question`'s.
 */
export const similarQuestion: Check = (course, report) => {
  const seen = new Map<string, Asked>();
  for (const { question, holder } of questionsOf(course)) {
    if (holder.kind !== 'quiz' && holder.kind !== 'bank') continue;
    const asked = { question, holder };
    const found = signaturesOf(question).map((signature) => ({ signature, other: seen.get(signature) }));
    const other = found.find((one) => one.other)?.other;
    if (other && !isReported(asked, other)) {
      const related = [{ message: 'the other one is here', at: other.question.pos }];
      report.add('quiz/similar-question', { text: toPlain(question.prompt) }, question.pos, related);
    }
    for (const one of found) if (!one.other) seen.set(one.signature, asked);
  }
};

interface Asked {
  readonly question: Question;
  readonly holder: Holder;
}

const isReported = (one: Asked, other: Asked): boolean =>
  one.holder === other.holder && toPlain(one.question.prompt) === toPlain(other.question.prompt);

/**
 * Two questions with a signature in common are alike: all the words of both in any order, or all but one. Short questions
 * have only the first: one word of five says too much.
 */
const signaturesOf = (question: Question): readonly string[] => {
  const answer = answerOf(question);
  if (answer === '') return [];
  const words = wordsOf(`${toPlain(question.prompt)} ${toPlain(question.body)}`);
  const all = [...new Set(words)].sort();
  const without = all.length < fewest ? [] : all.map((_, index) => all.toSpliced(index, 1));
  return [all, ...without].map((list) => `${question.kind}|${answer}|${list.join(' ')}`);
};

const fewest = 7;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What is right, as text; empty for kinds whose answers say little. */
const answerOf = (question: Question): string => {
  const texts = rightTexts(question).map((one) => wordsOf(one).join(' '));
  return texts.sort().join('|');
};

const rightTexts = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'choice':
    case 'multi':
    case 'boolean':
      return question.choices.filter(({ right }) => right).map(({ text }) => toPlain(text));
    case 'text':
      return question.answers.flatMap(({ texts }) => texts);
    case 'match':
      return question.pairs.map(({ left, right }) => `${toPlain(left)} ${toPlain(right)}`);
    case 'order':
      return question.items.map(toPlain);
    case 'categorize':
      return question.categories.flatMap(({ title, items }) => [toPlain(title), ...items.map(toPlain)]);
    case 'number':
    case 'formula':
    case 'cloze':
    case 'essay':
    case 'upload':
    case 'hotspot':
    case 'stimulus':
      return [];
  }
};
