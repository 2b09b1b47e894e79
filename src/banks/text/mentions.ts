import { fold, isUnspaced, stem, wordsOf } from './words.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface Mention {
  readonly at: number;
  /** As it stands there. */
  readonly text: string;
}

/** Where a text names something: whole words, plural and possessive endings included, letter case aside unless it is an abbreviation. */
export const mentionsOf = (text: string, name: string): readonly Mention[] => {
  const found: Mention[] = [];
  const pattern = patternOf(name);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const isWhole =
      isUnspaced(name) ||
      !(
        endsInWord.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
        beginsWithWord.test(text.slice(end, end + 2))
      );
    if (isWhole) found.push({ at: match.index, text: match[0] });
  }
  return found;
};

export const names = (text: string, all: readonly string[]): boolean =>
  all.some((name) => mentionsOf(text, name).length > 0);

const endsInWord = /[\p{L}\p{N}\p{M}]$/u;
const beginsWithWord = /^[\p{L}\p{N}\p{M}]/u;

const patterns = new Map<string, RegExp>();

/** Classes of letters in a pattern of each name would take a millisecond each to compile: what stands around is looked at after. */
const patternOf = (name: string): RegExp => {
  const known = patterns.get(name);
  if (known) return known;
  const loose = escaped(name.normalize('NFC')).replace(/[\s-]+|\\-/g, '[\\s\\u00a0-]+');
  const made = isUnspaced(name)
    ? new RegExp(loose, 'gi')
    : new RegExp(`${numbersOf(name, loose)}(?:['’]s?)?`, isShort(name) ? 'g' : 'gi');
  patterns.set(name, made);
  return made;
};

/** A name in the singular and in the plural. */
const numbersOf = (name: string, loose: string): string => {
  const plural = /[^s]$/u.test(name) && !/\d$/.test(name) ? '(?:e?s)?' : '(?:es)?';
  const y = /[^aeiou]y$/i.test(name) ? `|${loose.slice(0, -1)}ies` : '';
  const single = /[^s]s$/i.test(name) && name.length > 4 ? `|${loose.slice(0, -1)}` : '';
  return `(?:${loose}${plural}${y}${single})`;
};

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
  return (text: string, where: 'anywhere' | 'at the start' = 'anywhere'): ReadonlySet<string> => {
    const found = new Set<string>();
    const words = nameKey(text);
    (where === 'anywhere' ? words : words.slice(0, 1)).forEach((word, at) => {
      for (const { key, id } of byFirst.get(word) ?? [])
        if (!found.has(id) && key.every((part, index) => words[at + index] === part)) found.add(id);
    });
    return found;
  };
};
