/** Numbers as words, from zero on: each stands at its own place. */
export const numeralWords: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The last one that is a number to everybody as a word; what is longer is mostly written in digits. */
const lastShort = numeralWords.indexOf('twelve');

/** Those up to twelve, without `one`, which is mostly a pronoun. */
export const shortNumerals: readonly string[] = numeralWords
  .slice(0, lastShort + 1)
  .filter((word) => word !== 'one');

/** The number that a word up to twelve says. */
export const numeralOf = (word: string): number | undefined => {
  const value = numeralWords.indexOf(word.toLowerCase());
  return value >= 0 && value <= lastShort ? value : undefined;
};

/** Whether a number before this text is a percentage. */
export const isPercentage = (after: string): boolean => /^ ?(?:%|percent\b|per cent\b)/.test(after);
