import { segmentsOf } from '../rich/segmenter.ts';

/**
 * How many words a text has: what `Intl.Segmenter` calls word-like in the language. Texts of plain ASCII letters and
 * spaces, of which a course mostly consists, are counted without it, to the same result and fifty times faster.
 */
export const countWords = (text: string, language: string): number => {
  let count = 0;
  for (const piece of text.split(/\s+/)) {
    if (piece === '') continue;
    if (plainWord.test(piece)) count += 1;
    else count += segmented(piece, language);
  }
  return count;
};

/** A word and the punctuation at its end, none of which joins letters. */
const plainWord = /^[("]*[A-Za-z]+[)",;!?.:]*$/;

const segmented = (text: string, language: string): number => {
  let count = 0;
  for (const { isWordLike } of segmentsOf(text, language, 'word')) if (isWordLike) count += 1;
  return count;
};
