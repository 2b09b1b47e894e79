import type { Pos } from '../../model/pos.ts';
import type { Notes } from './notes.ts';

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

/** The same for a short answer, whose star that stands for any text is reported. */
export const withoutReportedStars = (
  text: string,
  { notes, name }: { readonly notes: Notes; readonly name: string },
  at: Pos,
): string => {
  if (hasStar(text)) {
    const how = `the star in “${text}” no longer stands for any text`;
    notes.report.add('read/asked-otherwise', { question: name, how }, at);
  }
  return withoutStars(text);
};
