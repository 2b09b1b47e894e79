import { primaryLanguage } from '../../model/primary-language.ts';

/** Languages that put nouns together and write them as one word, of which the last says what it is. */
const compounding: ReadonlySet<string> = new Set('de nl sv da nb nn no fi hu is et'.split(' '));

/** Whether two words in lower case end with one noun: `see` and `bodensee`, `eisenbahntunnel` and `basistunnel`. */
export const endAlike = (one: string, other: string, language: string): boolean => {
  if (!compounding.has(primaryLanguage(language))) return false;
  const short = Math.min(one.length, other.length);
  let same = 0;
  while (same < short && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same >= 5 || (same === short && same >= 3);
};
