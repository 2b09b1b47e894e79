import { segmentsOf } from '../../../rich/segmenter.ts';
import { fold, type TermName, type TermNames, word } from './term-names.ts';

/** A use of a key term's name in a text: from `start` to `end`, in UTF-16 units. */
export interface Use {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Uses of whole names in the order of the text; where two overlap, the longer one. */
export const findNames = (text: string, names: TermNames, language: string): readonly Use[] => {
  const found = [...spacedUses(text, names), ...unspacedUses(text, names, language)];
  const kept: Use[] = [];
  for (const use of found.sort((a, b) => a.start - b.start || length(b) - length(a))) {
    const last = kept.at(-1);
    if (!last || use.start >= last.end) kept.push(use);
    else if (length(use) > length(last)) kept[kept.length - 1] = use;
  }
  return kept;
};

const length = ({ start, end }: Use): number => end - start;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const spacedUses = (text: string, { byWord }: TermNames): readonly Use[] => {
  if (byWord.size === 0) return [];
  const words = [...text.matchAll(word)].map(
    ({ 0: found, index }): Word => ({ start: index, end: index + found.length, folded: fold(found) }),
  );
  return words.flatMap((first, at): readonly Use[] => {
    for (const { stem, ending } of stems(first.folded)) {
      for (const name of byWord.get(stem) ?? []) {
        const last = words[at + name.words.length - 1];
        // An ending hangs on the last word of a name.
        if (!last || (ending && name.words.length > 1) || !continues(name, words, at)) continue;
        const written = text.slice(first.start, last.end);
        if (name.exact && written !== name.written) continue;
        if (joined(text, name, words.slice(at, at + name.words.length)))
          return [{ term: name.term, start: first.start, end: last.end }];
      }
    }
    return [];
  });
};

/** Whether the further words of a name follow. */
const continues = ({ words: wanted }: TermName, words: readonly Word[], at: number): boolean =>
  wanted.every((one, index) => {
    const folded = words[at + index]?.folded ?? '';
    if (index === 0 || folded === one) return true;
    return index === wanted.length - 1 && stems(folded).some(({ stem, ending }) => ending && stem === one);
  });

/** Between the words of a name stands a space or a sign that joins words; a full stop only where the name has one. */
const joined = (text: string, { written }: TermName, words: readonly Word[]): boolean =>
  words.every((one, index) => {
    const next = words[index + 1];
    if (next === undefined) return true;
    const between = text.slice(one.end, next.start);
    return /^(?:\s+|[-‐‑–'’/&])$/u.test(between) || (written.includes('.') && /^\.\s*$/.test(between));
  });

interface Stem {
  readonly stem: string;
  /** Something was taken off the end. */
  readonly ending: boolean;
}

/** A word, and what it may be when that is taken off which its script writes without a space: articles, prepositions, particles. */
const stems = (folded: string): readonly Stem[] => {
  const found: Stem[] = [{ stem: folded, ending: false }];
  const before = /^\p{Script=Arabic}/u.test(folded)
    ? arabic
    : /^\p{Script=Hebrew}/u.test(folded)
      ? hebrew
      : [];
  for (const prefix of before)
    if (folded.startsWith(prefix) && folded.length > prefix.length + 1)
      found.push({ stem: folded.slice(prefix.length), ending: false });
  if (/\p{Script=Hangul}$/u.test(folded))
    for (const suffix of korean)
      if (folded.endsWith(suffix) && folded.length > suffix.length)
        found.push({ stem: folded.slice(0, -suffix.length), ending: true });
  return found;
};

const arabic = ['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'و', 'ف', 'ب', 'ك', 'ل'];
const hebrew = ['ה', 'ו', 'ב', 'כ', 'ל', 'מ', 'ש', 'וה', 'שה', 'מה'];
const korean = '은 는 이 가 을 를 의 에 와 과 도 로 으로 에서 에게 만 부터 까지 이다 란 이란'.split(' ');

const unspacedUses = (text: string, { unspaced }: TermNames, language: string): readonly Use[] => {
  const uses = unspaced.flatMap(({ term, written }) =>
    placesOf(text, written).map((start): Use => ({ term, start, end: start + written.length })),
  );
  if (uses.length === 0) return [];
  const edges = wordEdges(text, language);
  return uses.filter(({ start, end }) => edges.has(start) && edges.has(end));
};

const placesOf = (text: string, written: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length))
    places.push(at);
  return places;
};

/** Where words begin and end by the dictionary of the language. */
const wordEdges = (text: string, language: string): ReadonlySet<number> => {
  const edges = new Set([0, text.length]);
  for (const { index } of segmentsOf(text, language, 'word')) edges.add(index);
  return edges;
};
