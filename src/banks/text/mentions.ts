import { remembering } from '../remembering.ts';
import { isUnspaced, isWordAt, isWordBefore, simpleWordsOf, type Word } from './words.ts';

export interface Mention {
  readonly at: number;
  /** As it stands there. */
  readonly text: string;
}

/** Where a text names something: whole words, plural and possessive endings included, letter case aside unless it is an abbreviation. */
export const mentionsOf = (text: string, name: string): readonly Mention[] => {
  const found: Mention[] = [];
  const sought = soughtOf(name);
  // It would be found at every place, and for ever.
  if (sought.begin === '') return found;
  const letters = sought.exact ? text : upper(text);
  for (let from = 0; ; ) {
    const at = letters.indexOf(sought.begin, from);
    if (at < 0) return found;
    const start = sought.leadingGap ? gapBefore(letters, at) : at;
    const end = sought.leadingGap && start === at ? undefined : endOf(letters, at, sought);
    if (end !== undefined && (sought.unspaced || !(isWordBefore(text, start) || isWordAt(text, end))))
      found.push({ at: start, text: text.slice(start, end) });
    from = end ?? at + 1;
  }
};

export const names = (text: string, all: readonly string[]): boolean =>
  all.some((name) => mentionsOf(text, name).length > 0);

/** A name as it is looked for. To compile a pattern for each of thousands of names takes longer than to compare letters. */
interface Sought {
  /** With what each mention begins; empty where there is nothing to look for. */
  readonly begin: string;
  /** What stands between spaces and hyphens, in capital letters unless their case counts. */
  readonly parts: readonly string[];
  /** The name begins with a hyphen: `-ing`. */
  readonly leadingGap: boolean;
  /** Letter case counts: `US` is no `us`. */
  readonly exact: boolean;
  readonly unspaced: boolean;
  /** What may follow in the plural, the longest first. */
  readonly plurals: readonly string[];
  /** What may stand in the place of its last letter: `theories`, the singular of `movies`. */
  readonly others: readonly string[];
}

const mostNames = 5000;

const soughtOf = remembering((name): Sought => {
  const unspaced = isUnspaced(name);
  const exact = !unspaced && /^\p{Lu}{1,3}$/u.test(name);
  const normal = name.normalize('NFC');
  const [lead = '', ...rest] = (exact ? normal : upper(normal)).split(gaps);
  const leadingGap = lead === '' && rest.length > 0;
  const parts = leadingGap ? rest : [lead, ...rest];
  const written = (ending: string): string => (exact ? ending : ending.toUpperCase());
  const plurals = /[^s]$/u.test(name) && !/\d$/.test(name) ? ['es', 's'] : ['es'];
  const others = [
    ...(/[^aeiou]y$/i.test(name) ? ['ies'] : []),
    ...(/[^s]s$/i.test(name) && name.length > 4 ? [''] : []),
  ];
  const [first = ''] = parts;
  const shorter = parts.length === 1 && others.length > 0 ? first.slice(0, -1) : first;
  const inflected = unspaced
    ? { plurals: [], others: [] }
    : { plurals: plurals.map(written), others: others.map(written) };
  return { begin: shorter || first, parts, leadingGap, exact, unspaced, ...inflected };
}, mostNames);

/** Capital letters, each at the place of its letter: `ß` stays. */
const upper = (text: string): string => {
  if (text === last.text) return last.upper;
  const all = text.toUpperCase();
  last.text = text;
  last.upper = all.length === text.length ? all : [...text].map(upperSign).join('');
  return last.upper;
};

/** The names of a term are looked for in a text one after another. */
const last = { text: '', upper: '' };

const upperSign = (sign: string): string => {
  const one = sign.toUpperCase();
  return one.length === sign.length ? one : sign;
};

const gaps = /[\s-]+/;
const gap = /[\s-]/;

const isGap = (text: string, at: number): boolean => gap.test(text.charAt(at));

/** Where the spaces and hyphens begin that end here. */
const gapBefore = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && isGap(text, at - 1)) at--;
  return at;
};

/** Where a mention that begins here ends, with its ending; undefined where something else stands here. */
const endOf = (letters: string, start: number, sought: Sought): number | undefined => {
  const { parts, plurals, others, unspaced } = sought;
  let at = start;
  for (const part of parts.slice(0, -1)) {
    if (!letters.startsWith(part, at)) return undefined;
    at += part.length;
    if (!isGap(letters, at)) return undefined;
    while (isGap(letters, at)) at++;
  }
  const last = parts.at(-1) ?? '';
  if (letters.startsWith(last, at)) {
    at += last.length;
    at += plurals.find((ending) => letters.startsWith(ending, at))?.length ?? 0;
  } else {
    const stem = last.slice(0, -1);
    const other = letters.startsWith(stem, at)
      ? others.find((ending) => letters.startsWith(ending, at + stem.length))
      : undefined;
    if (other === undefined) return undefined;
    at += stem.length + other.length;
  }
  return unspaced ? at : at + possessive(letters, at);
};

/** Length of a possessive ending. */
const possessive = (letters: string, at: number): number => {
  if (!/['’]/.test(letters.charAt(at))) return 0;
  return /s/i.test(letters.charAt(at + 1)) ? 2 : 1;
};

/** Names as they are looked up in running text: the stems of their words. */
const nameKey = (name: string): readonly Pick<Word, 'stem'>[] =>
  isUnspaced(name) ? [...name.replace(/\s/g, '')].map((stem) => ({ stem })) : simpleWordsOf(name);

/** Finds which of many names a text holds, in time that does not grow with their number. */
export const createNameFinder = (names: readonly { readonly name: string; readonly id: string }[]) => {
  const byFirst = new Map<string, Keyed[]>();
  for (const { name, id } of names) {
    const key = nameKey(name).map(({ stem }) => stem);
    const [first] = key;
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ key, id });
    byFirst.set(first, list);
  }
  return (text: string, where: 'anywhere' | 'at the start' = 'anywhere'): ReadonlySet<string> => {
    const found = new Set<string>();
    const words = nameKey(text);
    const last = where === 'anywhere' ? words.length : Math.min(1, words.length);
    for (let at = 0; at < last; at++) {
      const begun = byFirst.get(words[at]?.stem ?? '');
      if (begun) for (const { key, id } of begun) if (standsAt(words, at, key)) found.add(id);
    }
    return found;
  };
};

interface Keyed {
  readonly key: readonly string[];
  readonly id: string;
}

/** The first word is known to stand there. */
const standsAt = (words: readonly Pick<Word, 'stem'>[], at: number, key: readonly string[]): boolean => {
  for (let index = 1; index < key.length; index++) if (words[at + index]?.stem !== key[index]) return false;
  return true;
};
