/**
 * A text that learners type, without the stars that stand for any text in Moodle; `\*` is a star. Where nothing else is
 * left, the text as it is written.
 */
export const withoutStars = (text: string): string =>
  text.replace(stars, (found) => (found === '\\*' ? '*' : ' ')).trim() || text;

/** Blanks are looked at from their first one only, so that a long stretch of them is read once. */
const stars = /\\\*|(?:(?<!\s)\s+)?\*\s*/g;

/** Whether a star in it stands for any text. */
export const hasStar = (text: string): boolean => /(?<!\\)\*/.test(text);
