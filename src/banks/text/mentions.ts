import { fold, isUnspaced, stem, wordsOf } from './words.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name in a text: whole words, plural and possessive endings included, letter case aside unless it is an abbreviation. */
export const namePattern = (name: string): RegExp => {
  const loose = escaped(name.normalize('NFC')).replace(/[\s-]+|\\-/g, '[\\s\\u00a0-]+');
  if (isUnspaced(name)) return new RegExp(loose, 'giu');
  const plural = /[^s]$/u.test(name) && !holdsDigitEnd(name) ? '(?:e?s)?' : '(?:es)?';
  const y = /[^aeiou]y$/i.test(name) ? `|${loose.slice(0, -1)}ies` : '';
  const single = /[^s]s$/i.test(name) && name.length > 4 ? `|${loose.slice(0, -1)}` : '';
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${loose}${plural}${y}${single})(?:['’]s?)?(?![\\p{L}\\p{N}\\p{M}])`,
    isShort(name) ? 'gu' : 'giu',
  );
};

const holdsDigitEnd = (name: string): boolean => /\d$/.test(name);

/** `US` is no `us`. */
const isShort = (name: string): boolean => /^\p{Lu}{1,3}$/u.test(name);

/** Names as they are looked up in running text: the stems of their words. */
export const nameKey = (name: string): readonly string[] =>
  isUnspaced(name)
    ? [...name.replace(/\s/g, '')]
    : wordsOf(name)
        .flatMap((word) => word.split(/[-‑–]/))
        .map((word) => stem(fold(word)));

/** Finds which of many names a text holds, in time that does not grow with their number. */
export const createNameFinder = (names: readonly { readonly name: string; readonly id: string }[]) => {
  const byFirst = new Map<string, { readonly key: readonly string[]; readonly id: string }[]>();
  for (const { name, id } of names) {
    const key = nameKey(name);
    const [first] = key;
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ key, id });
    byFirst.set(first, list);
  }
  return (text: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const words = nameKey(text);
    words.forEach((word, at) => {
      for (const { key, id } of byFirst.get(word) ?? [])
        if (!found.has(id) && key.every((part, index) => words[at + index] === part)) found.add(id);
    });
    return found;
  };
};
