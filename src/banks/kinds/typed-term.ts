import type { QuestionBase, TextQuestion } from '../../model/question.ts';
import { type Rich, text } from '../../model/rich.ts';
import { paragraph } from '../compose.ts';
import { isPerson, isWork } from '../genus.ts';
import { kept, rememberingOf } from '../remembering.ts';
import { withoutAccents } from '../text/accents.ts';
import { takesAn } from '../text/articles.ts';
import { startsWithFirstName } from '../text/names.ts';
import { numeralOf, numeralWords } from '../text/numerals.ts';
import { otherNumber } from '../text/other-number.ts';
import { otherSpelling } from '../text/other-spelling.ts';
import { lastWordOf, wordsOf } from '../text/words.ts';
import type { Entry, World } from '../world.ts';

/** Why nobody could be asked to type a term. */
export const hardToType = ({ item: { term } }: Entry): string | undefined =>
  wordsOf(term).length > 3 || /[^\p{L}\p{M}\s'’-]/u.test(term)
    ? 'the term is too long, or written too specially, to be typed'
    : undefined;

/** A question for which a term is typed, and what is taken for it. Of two spreads V8 would make a hidden class for each. */
export const typedTerm = (
  entry: Entry,
  world: World,
  asked: Omit<QuestionBase, 'id'>,
): Omit<TextQuestion, 'id'> => ({
  kind: 'text',
  matchCase: false,
  answers: [{ texts: spellings(entry, world), credit: 1, pos: entry.item.pos }],
  ...asked,
});

/** “The _____ finds”, “An _____ travels”: what is typed goes without the article, so it can stand before the blank. */
export const withArticle = (blanked: string, said: string): string => {
  const [, article] = /^(The|An?) /.exec(said) ?? [];
  return article === undefined ? blanked : blanked.replace(/^_____(?=[\s,])/, `${article} _____`);
};

/** Before a choice of terms neither `a` nor `an` may tell. */
export const anyArticle = (blanked: string, said: string): string =>
  withArticle(blanked, said).replace(/^An?(?= _____)/, 'A(n)');

/** A hint that says with what the term begins. */
export const firstLetter = ({ english, item: { term } }: Entry): readonly Rich[] =>
  english ? [paragraph([text(`It begins with “${([...term][0] ?? '').toUpperCase()}”.`)])] : [];

/** What is asked for among choices: beside others that are no works `title` would tell. */
export const nounAmong = (entry: Entry, others: readonly Entry[]): string => {
  const noun = nounOf(entry);
  return noun === 'title' && !others.every(isWork) ? 'term' : noun;
};

const nounOf = (entry: Entry): 'name' | 'title' | 'term' =>
  isNamed(entry) ? 'name' : isWork(entry) ? 'title' : 'term';

// A caudillo and an implied author are persons, and no names of one.
const isNamed = (entry: Entry): boolean =>
  isPerson(entry) &&
  !entry.isPlural &&
  (/ \p{Lu}/u.test(entry.item.term) || (entry.article === 'none' && !entry.item.term.includes(' ')));

/** What is to be typed: how many words tells `electric current` from `current`, and what is short from what it stands for. */
export const calledOf = (entry: Entry): string => {
  const noun = nounOf(entry);
  if (noun === 'name') return noun;
  const { term } = entry.item;
  // `The Scarlet Letter` has two words to some, and three to others.
  if (/^(?:The|An?) \p{Lu}/u.test(term)) return noun;
  const [count = 0, ...others] = new Set(entry.names.map((name) => wordsOf(bareName(name)).length));
  // `Hotline agreement` is called `hotline`, too, and `round-robin` has one word or two.
  if (others.length > 0 || /\p{L}[-‑]\p{L}/u.test(term)) return noun;
  if (isAbbreviation(term)) return 'abbreviation';
  return `${noun} (${count === 1 ? 'one word' : `${numeralWords[count]} words`})`;
};

const bareName = (name: string): string => name.replace(/^(?:the|an?) /i, '');

/** Asked for again for each fact, of which one is taken. */
const known = new WeakMap<Entry, readonly string[]>();

/** The names, with and without article, accents, hyphens and plural. */
const spellings = (entry: Entry, world: World): readonly string[] =>
  known.get(entry) ?? kept(known, entry, readSpellings(entry, world));

const readSpellings = (entry: Entry, world: World): readonly string[] => {
  const names = entry.names.filter((name) => !/[{}|\\]/.test(name));
  const bare = names.flatMap((name) => [name, bareName(name)]);
  const plain = bare.flatMap((name) => [
    name,
    name.replace(/(?<= )(?:I{1,3}|IV|V)$|(?<= )(?:I{1,3}|IV|V)(?= )/g, (roman) =>
      String(romans.indexOf(roman)),
    ),
    withoutAccents(name).normalize('NFC'),
    name.replace(/[-‑–]/g, ' '),
    // The Boxer Uprising.
    ...(entry.english
      ? risings.map((rising) => name.replace(/(?<= )(?:Rebellion|Uprising|Revolt)$/iu, rising))
      : []),
    // `Graves disease`.
    name.replace(/['’](s?)(?= \p{Ll})/u, '$1'),
    // `Hubble law`.
    name.replace(/['’]s(?= (?:law|rule|principle|theorem|equation|constant|number|effect|test)$)/, ''),
    // The `Civil Code of 1804`.
    name.replace(/ of \d{4}$/, ''),
    name.replace(/(?<=\b(?:multi|non))(?=\p{Ll}{5})/iu, '-'),
    name.replace(/(?<=\b(?:multi|non|anti|semi|micro|inter|sub|pre|post))[-‑](?=\p{Ll})/giu, ''),
    ...(entry.english ? otherSpelling(name) : []),
    ...(/^\p{L} \S+$|^\S+ \p{L}$/u.test(name) && !/(?:^| )a(?: |$)/.test(name)
      ? [name.replace(/(?<=(?:^| )\p{L}) | (?=\p{L}(?: |$))/gu, '-')]
      : []),
  ]);
  // Who writes the plural of what can be counted knows the term; `inflations` is no word.
  const isCommon =
    entry.english &&
    (entry.article === 'a' || entry.definition.plural === true) &&
    !/ \p{Lu}/u.test(entry.item.term);
  // `Rickets` is no plural, and has none.
  const hasBoth = (name: string): boolean => !/s$/.test(name) || entry.isPlural;
  const numbers = isCommon
    ? plain.flatMap((name) => (hasBoth(name) ? [name, ...otherNumber(name)] : [name]))
    : plain;
  const articles: string[] =
    entry.article === 'a'
      ? [...numbers, ...names.filter((name) => !isProper.test(name) && !isPluralOf(name, entry)).map(withAn)]
      : entry.article === 'the'
        ? numbers.flatMap((name) =>
            isAbbreviation(name) || /^the |^\S+['’]s? /i.test(name)
              ? [name]
              : [name, `the ${inSentence(name)}`],
          )
        : numbers;
  articles.push(
    ...shorter(entry, world),
    ...longer(entry),
    // `Four Noble Truths` are four.
    ...(entry.isPlural && !startsWithNumeral(entry.item.term) && !startsWithFirstName(entry.item.term)
      ? otherNumber(entry.item.term)
      : []),
  );
  const seen = new Map(articles.map((name) => [name.normalize('NFC').toLowerCase(), name]));
  return [
    ...new Set([
      entry.item.term,
      ...articles.filter((name) => seen.get(name.normalize('NFC').toLowerCase()) === name),
    ]),
  ].filter((name, index, all) => all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index);
};

const risings = ['Rebellion', 'Uprising', 'Revolt'];

/** `NATO`, `H0`: nobody writes `the NATO`. */
const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}.&-]+$/u.test(name);

const romans = ['', 'I', 'II', 'III', 'IV', 'V'];

/** With the noun that its definition begins with: a `vector quantity` is a quantity. */
const longer = ({ english, definition, item }: Entry): readonly string[] => {
  const said =
    english && !/ism$|\p{Lu}.*\p{Lu}/u.test(item.term) ? (definition.predicate ?? definition.first) : '';
  const noun = (item.term.includes(' ') ? theoryNoun : headNoun).exec(said)?.[1];
  if (noun === undefined || item.term.toLowerCase().includes(noun)) return [];
  return [
    `${item.term} ${noun}`,
    ...(/^principle$/i.test(noun) ? [`${noun} of ${inSentence(item.term)}`] : []),
  ];
};

/** Nouns that many say behind such a name, and nothing else does. */
const headNoun =
  /^(?:an?|the|any) (?:[\p{Ll}-]+ ){0,2}?(sheath|quantity|cell|hormone|protein|force|muscle|gland|enzyme|acid|wave|particle|bone|algorithm|protocol|method|theory|law|power) (?:that|which|of|in|with|around|from|to|for|by|on)\b/iu;

/** `Differential association`, where the definition says that it is a theory. */
const theoryNoun =
  /^(?:an?|the) (?:[\p{Ll}-]+ )?(theory|principle|effect|model|method|hypothesis) (?:that|which|of|in|by)\b/iu;

/** Without what only says that it is the plain case, or what a description says: `pendulum` of `simple pendulum`, `Bosworth` of its battle; of a person the family's name. */
const shorter = (entry: Entry, world: World): readonly string[] => {
  const { item, english } = entry;
  const [, ...rest] = item.term.split(' ');
  const isName = isPerson(entry) && /^\p{Lu}\S+(?: \p{Lu}\S*)+$/u.test(item.term);
  if (english && rest.length > 0 && (isName || startsWithFirstName(item.term)))
    return familiesIn(world).get(lastWordOf(item.term)) === 1 ? rest.slice(-1) : [];
  const bare = /^(?:(?:simple|ordinary|typical)|(?:Battle|Siege) of) (\p{L}.*)$/iu.exec(item.term)?.[1];
  return bare === undefined || world.isTerm(bare) ? [] : [bare];
};

/** `Brontë` of two sisters says too little. */
const familiesIn = rememberingOf(({ entries }: World): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { item } of entries) {
    const family = lastWordOf(item.term);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
});

/** `NATO`, `Treaty of Ghent`; an `ACE inhibitor` is one of many. */
const isProper = /^[\p{Lu}\p{N}.&-]+$|(?:^|\s)\p{Lu}\p{Ll}.*\s\p{Lu}/u;

/** `supernovae`, `alveoli`, `unit tests`: another name of the term that is its plural. */
const isPluralOf = (name: string, { item: { term } }: Entry): boolean => {
  const [low, singular] = [name.toLowerCase(), term.toLowerCase()];
  const [, stem = '', ending = ''] = /^(.{3,}?)(us|um|on|is|ex|ix|y|)$/.exec(singular) ?? [];
  const others = ending === '' ? ['s', 'es', 'e', 'ta'] : ['i', 'a', 'es', 'ices', 'ides', 'ies'];
  return others.some((one) => low === stem + one) || otherNumber(singular).includes(low);
};

const startsWithNumeral = (term: string): boolean =>
  numeralOf(term.split(' ')[0]?.toLowerCase() ?? '') !== undefined;

const withAn = (name: string): string => `${takesAn(name) ? 'an' : 'a'} ${inSentence(name)}`;

const inSentence = (name: string): string =>
  /^\p{Lu}\P{Lu}+$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
