import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** English prompts that end with “a” or “an”, which only some of the choices can follow. */
export const articleGivesAway: Check = (course, report) => {
  for (const { question, language, prompt, choices } of choiceQuestionsOf(course)) {
    if (language !== 'en') continue;
    const article = /\b(an?)\s*(?:_+|[:.…]+)*\s*$/i.exec(prompt)?.[1]?.toLowerCase();
    if (article === undefined) continue;
    const fits = choices.map(({ text, right }) => ({ right, fit: followsAn(text) === (article === 'an') }));
    const rightFit = fits.filter(({ right }) => right).every(({ fit }) => fit);
    if (rightFit && fits.some(({ right, fit }) => !right && !fit))
      report.add('quiz/article-gives-away', { article }, question.pos);
  }
};

/** By its sound: a silent h, and a u or eu that begins like “you”, are told by their usual words. */
const followsAn = (text: string): boolean => {
  const word = /[\p{L}\d]+/u.exec(text)?.[0]?.toLowerCase() ?? '';
  if (/^(?:hour|hono|honest|heir)/.test(word)) return true;
  if (/^(?:uni(?!n|m)|us[aeiu]|ut[ei]|eu|ewe|ur[aei]n|ub|uk|one|once)/.test(word)) return false;
  return /^(?:[aeiouáéíóúäöüåæø]|8|11$|18)/.test(word);
};
