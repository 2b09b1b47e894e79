import type { Term } from '../../../model/course.ts';

/** A name or alias of a key term, as its uses in a text are looked for. */
export interface TermName {
  /** Id of the term. */
  readonly term: string;
  /** As the author wrote it. */
  readonly written: string;
  /** Its words, folded; none where the script writes without spaces. */
  readonly words: readonly string[];
  /** Only in the letters that the author wrote: `US` is no “us”. */
  readonly exact: boolean;
}

export interface TermNames {
  /** By their first word, the one with most words first. */
  readonly byWord: ReadonlyMap<string, readonly TermName[]>;
  /** Names in scripts that put no space between words, the longest first. */
  readonly unspaced: readonly TermName[];
}

export const termNames = (terms: readonly Term[]): TermNames => {
  const all = terms.flatMap((term) =>
    [term.term, ...term.aliases].map((written) => nameOf(term.id, written.normalize('NFC').trim())),
  );
  const byWord = new Map<string, TermName[]>();
  for (const name of all) {
    const [first] = name.words;
    if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), name]);
  }
  for (const names of byWord.values()) names.sort((a, b) => b.words.length - a.words.length);
  const unspaced = all.filter(({ words, written }) => words.length === 0 && written !== '');
  return { byWord, unspaced: unspaced.sort((a, b) => b.written.length - a.written.length) };
};

const nameOf = (term: string, written: string): TermName => ({
  term,
  written,
  words: withoutSpaces.test(written) ? [] : [...written.matchAll(word)].map(([found]) => fold(found)),
  exact: /^\p{Lu}{1,3}$/u.test(written),
});

/** Letters with their marks, digits, and what programmers join them with. */
export const word = /[\p{L}\p{M}\p{N}\p{Pc}]+/gu;

/** Scripts whose words do not show where they end: a dictionary has to tell. */
export const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letter case aside, and Arabic and Hebrew without the marks for vowels, which most texts leave out. */
export const fold = (value: string): string => value.normalize('NFC').toLowerCase().replace(vowels, '');

const vowels = /[\u064B-\u065F\u0670\u0640\u0591-\u05C7]/g;
