import type { Course } from '../model/course.ts';
import { groupBy } from './group-by.ts';
import type { BankOptions } from './options.ts';
import { remembering } from './remembering.ts';
import { withoutArticle } from './source/names-of.ts';
import { readTerms, type TermSource } from './source/term-source.ts';
import { endAlike } from './text/compounds.ts';
import { functionWordsOf } from './text/function-words.ts';
import { createMarks, type Marks } from './text/marks.ts';
import { createNameFinder, mentionsOf } from './text/mentions.ts';
import { type Name, personsIn, personWordsIn } from './text/names.ts';
import { partOfName } from './text/part-of-name.ts';
import {
  fold,
  foldedAkin,
  isUnspaced,
  lastWordOf,
  mostTexts,
  rootOf,
  simpleWordsOf,
  stemOf,
  stemsOf,
  stopWords,
  type Word,
  wordsOf,
} from './text/words.ts';

/** A key term with what the makers of questions ask of it again and again. */
export interface Entry extends TermSource {
  readonly id: string;
  readonly english: boolean;
  /** Of the definition’s first sentence without the names. */
  readonly meaning: ReadonlySet<string>;
  /** Of the whole page. */
  readonly stems: ReadonlySet<string>;
  /** Ids of other key terms that the page names. */
  readonly mentions: ReadonlySet<string>;
  /** Of these the ones that its definition names. */
  readonly defining: ReadonlySet<string>;
  /** The names in lower case without accents. */
  readonly folded: readonly string[];
  /** Words that would give the term away, as it stands among choices. */
  readonly telling: readonly Telling[];
  /** Abbreviations among its words. */
  readonly initials: readonly string[];
  /** The name is in a script without spaces between words. */
  readonly unspaced: boolean;
  /** How the term stands in a sentence: `a monopoly`, `the Marshall Plan`, `containment`. */
  readonly article: Article;
  /** The name is a plural. */
  readonly isPlural: boolean;
  readonly plain: string;
  readonly persons: readonly Name[];
}

/** A word of a term’s name in lower case without accents, and its root. */
interface Telling {
  readonly name: string;
  readonly root: string;
}

export type Article = 'a' | 'the' | 'none';

export interface World {
  readonly options: BankOptions;
  readonly marks: Marks;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly mentionsIn: (text: string) => ReadonlySet<string>;
  /** Whether a text begins with a name of a key term. */
  readonly isTerm: (text: string) => boolean;
  /** Whether another term has a definition in the same words: nobody can tell which is meant. */
  readonly hasTwin: (entry: Entry) => boolean;
  /** How many terms of its module end with the same noun as this one, itself included. */
  readonly namedAlike: (entry: Entry) => number;
  /** How many pages hold a stem. */
  readonly pagesWith: (stem: string) => number;
  /** Words that are a person’s name somewhere in the course. */
  readonly personWords: ReadonlySet<string>;
}

export const createWorld = (course: Course, options: BankOptions): World => {
  const marks = createMarks();
  const sources = readTerms(course, marks);
  const find = createNameFinder(
    sources.flatMap(({ item, names }) => names.map((name) => ({ name, id: item.id }))),
  );
  const mentionsIn = remembering((text) => find(text), mostTexts);
  const entries = sources.map((source) => entryOf(source, { marks, mentionsIn }));
  const alike = groupBy(
    entries.filter(({ meaning }) => meaning.size > 0),
    meaningKey,
  );
  const heads = groupBy(entries, headKey);
  const twins = new Set([...alike.values()].filter((group) => group.length > 1).flat());
  const pages = new Map<string, number>();
  for (const { stems } of entries) for (const stem of stems) pages.set(stem, (pages.get(stem) ?? 0) + 1);
  return {
    options,
    marks,
    entries,
    pagesWith: (stem) => pages.get(stem) ?? 0,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    mentionsIn,
    hasTwin: (entry) => twins.has(entry),
    namedAlike: (entry) => heads.get(headKey(entry))?.length ?? 0,
    isTerm: (text) => find(text, 'at the start').size > 0,
    personWords: new Set(
      entries.filter(({ english }) => english).flatMap(({ plain, persons }) => personWordsIn(plain, persons)),
    ),
  };
};

const meaningKey = ({ meaning }: Entry): string => [...meaning].sort().join(' ');

const headKey = (entry: Entry): string => JSON.stringify([entry.module.id, headOf(entry)]);

/** The stem of the noun with which a name of several words ends: `bond` of `covalent bond`. */
export const headOf = ({ item: { term } }: Pick<Entry, 'item'>): string | undefined =>
  /^\p{L}[\p{L}\p{M}'’-]*(?: \p{Ll}[\p{L}\p{M}'’-]*){0,3} \p{Ll}+$/u.test(term) &&
  !/ (?:of|in|on|for|by|to|and|or) /.test(term)
    ? stemOf(fold(lastWordOf(term)))
    : undefined;

const entryOf = (source: TermSource, { marks, mentionsIn }: Pick<World, 'marks' | 'mentionsIn'>): Entry => {
  const { item, definition, facts } = source;
  const texts = [definition.whole, ...new Set(facts.map(({ whole }) => whole))];
  const plain = marks.plain(texts.join(' '));
  const mentions = new Set(mentionsIn(plain));
  mentions.delete(item.id);
  const defining = new Set(mentionsIn(marks.plain(definition.whole)));
  defining.delete(item.id);
  const english = source.language.toLowerCase().startsWith('en');
  const names = new Set(source.names.flatMap(stemsOf));
  return {
    id: item.id,
    english,
    meaning: new Set(stemsOf(marks.plain(definition.first)).filter((stem) => !names.has(stem))),
    stems: new Set(stemsOf(plain)),
    mentions,
    defining,
    folded: source.names.map(fold),
    telling: tellingWords([withoutArticle(item.term, source.language)], functionWordsOf(source.language)),
    initials: english ? wordsOf(item.term).filter((word) => /^\p{Lu}{2,6}$/u.test(word)) : [],
    unspaced: isUnspaced(item.term),
    article: articleOf(source, plain),
    isPlural: isPlural(source),
    plain,
    persons: english ? personsIn(plain) : [],
    ...source,
  };
};

const isPlural = ({ item: { term }, definition }: TermSource): boolean =>
  // The Concordat of Worms is one, and the rights of man are many.
  /[^su']s$/i.test(term.split(/ (?:of|in|on|for|by|to) /)[0] ?? '') &&
  definition.plural !== false &&
  !/^(?:is|was)$/.test(definition.verb ?? '') &&
  // Rickets, “a disease of the bones”.
  !(definition.subject === undefined && /^An? /.test(definition.first));

/** By the beginning of the definition, else by what else the page says; of a bare `A state in which ...` it is the same. */
const articleOf = ({ definition, names, item }: TermSource, plain: string): Article => {
  const { subject, first } = definition;
  const found = subject === undefined ? articleIn(plain, names) : /^(?:The|An?) /.exec(subject)?.[0];
  if (found !== undefined) return /^the/i.test(found) ? 'the' : 'a';
  const isProper = / \p{Lu}/u.test(item.term);
  return subject === undefined && !isProper && /^An? /.test(first) ? 'a' : 'none';
};

const articleIn = (plain: string, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => mentionsOf(plain, name))
    .map(({ at }) => /(?<![\p{L}\p{N}])(?:an?|the) ["“]?$/iu.exec(plain.slice(0, at))?.[0])
    .find((article) => article !== undefined);

const tellingWords = (names: readonly string[], small: ReadonlySet<string>): readonly Telling[] => {
  const words = names.flatMap((name) =>
    isUnspaced(name)
      ? [name.normalize('NFC').toLowerCase()]
      : simpleWordsOf(name).map(({ folded }) => folded),
  );
  return [...new Set(words)]
    .filter((word) => word.length > 1 && !stopWords.has(word) && !small.has(word))
    .map((name) => ({ name, root: rootOf(name) }));
};

/** The first word of a text that gives the term away. */
export const givesAway = (text: string, entry: Entry): string | undefined => {
  if (entry.unspaced)
    return (
      entry.telling.find(({ name }) => text.includes(name))?.name ??
      partOfName(text, entry.item.term, entry.language)
    );
  const words = simpleWordsOf(text);
  for (const word of words) if (word.meaning !== '' && tells(word, entry)) return word.written;
  return entry.initials.flatMap((short) => expansionOf(short, words) ?? [])[0];
};

const tells = ({ folded, root, written }: Word, { telling, english, language }: Entry): boolean => {
  for (const one of telling) {
    if (root === one.root || holds(folded, one.name)) return true;
    if (!english && endAlike(folded, one.name, language)) return true;
    if (foldedAkin(folded, one.name) && !(english && isLonger(written, one.name))) return true;
  }
  return false;
};

/** `electron` and `electronegativity`: so much follows that it is another word. Elsewhere words are put together like that. */
const isLonger = (word: string, name: string): boolean => Math.abs(word.length - name.length) > 7;

/** `IPv4` beside `IP address`, and the words that `IP` stands for. */
const expansionOf = (short: string, words: readonly Word[]): string | undefined => {
  const longer = words.find(({ written }) => written.startsWith(short));
  if (longer) return longer.written;
  const found =
    spelled(short, words, (letter) => letter.toUpperCase()) ??
    // “The Organization of the Petroleum Exporting Countries” of `OPEC`: capitals, with small words between them.
    spelled(
      short,
      words.filter(({ folded }) => !stopWords.has(folded)),
      (letter) => letter,
    ) ??
    [];
  return found.every(({ folded }) => stopWords.has(folded))
    ? undefined
    : found.map(({ written }) => written).join(' ');
};

/** Words one behind the other that begin with the letters of an abbreviation. */
const spelled = (
  short: string,
  words: readonly Word[],
  read: (letter: string) => string,
): readonly Word[] | undefined => {
  const at = words.findIndex((_, start) =>
    [...short].every((letter, index) => read(words[start + index]?.written.charAt(0) ?? '') === letter),
  );
  return at < 0 ? undefined : words.slice(at, at + short.length);
};

/** `line` and `hotline`, `Dao` and `Daoism`, `ester` and `esterification`. */
const holds = (one: string, name: string): boolean =>
  (one.length >= 4 && name.endsWith(one)) ||
  (name.length >= 4 && one.endsWith(name)) ||
  (one.length >= 3 &&
    name.startsWith(one) &&
    /^(?:ism|ists?|ians?|ic|ese|i(?:fic|[sz])ations?)$/.test(name.slice(one.length)));
