import { stopWords } from './words.ts';

/** What stands before a name in an English sentence: an article or another word in its place, a number, or neither. */
export type Lead = 'article' | 'number' | 'none';

/** By what stands before the name: “the most famous ” is an article’s, “in ” is none’s. */
export const leadBefore = (before: string): Lead => {
  const words =
    before.replace(/["“”‘(\s]+$/u, '').match(/[\p{L}\p{M}\p{N}’'-]+$|[\p{L}\p{M}\p{N}’'-]+(?= )/gu) ?? [];
  for (const word of words.slice(-4).reverse()) {
    if (isDeterminer(word)) return 'article';
    if (numbers.test(word)) return 'number';
    if (stopWords.has(word.toLowerCase()) || isCut(before, word)) return 'none';
  }
  return 'none';
};

/** Whether a word is an article, or stands where one would. */
export const isDeterminer = (word: string): boolean => determiners.test(word);

const determiners =
  /^(?:an?|the|its|his|her|their|our|this|that|no|any|each|every|some|another|.+['’]s|.+s['’])$/iu;
const numbers =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several|few|both|all|most)$/i;

/** A comma or another sign stands behind the word. */
const isCut = (before: string, word: string): boolean =>
  /^[,;:.()]/.test(before.slice(before.lastIndexOf(word) + word.length));

/** By its first sound a name is spoken of with `an`: `an hour`, `an SQL query`, and `a unit test`, `a European`. */
export const takesAn = (name: string): boolean => {
  if (/^\p{Lu}(?=[\p{Lu}\d-]|$)/u.test(name)) return /^[AEFHILMNORSX]/.test(name);
  if (/^(?:hour|honest|honou?r|heir)/i.test(name)) return true;
  return /^[aeiou]/i.test(name) && !/^(?:uni(?!n|m)|u[st][aeiu]|eu|one\b|once\b)/i.test(name);
};
