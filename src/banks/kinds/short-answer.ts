import { text } from '../../model/rich.ts';
import { compose, paragraph, rejected } from '../compose.ts';
import { isPerson } from '../genus.ts';
import type { Maker } from '../made.ts';
import { withoutAccents } from '../text/accents.ts';
import { takesAn } from '../text/articles.ts';
import { startsWithFirstName } from '../text/names.ts';
import { numeralOf } from '../text/numerals.ts';
import { otherNumber } from '../text/other-number.ts';
import { otherSpelling } from '../text/other-spelling.ts';
import { isUnspaced, wordsOf } from '../text/words.ts';
import { wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';
import { describe } from './description.ts';

/** A description, for which the learner writes the term. */
export const shortAnswer: Maker = ({ world, entry, unit }) => {
  const { term } = entry.item;
  const size = wordsOf(term).length;
  if (size > 3 || /[^\p{L}\p{M}\s'’-]/u.test(term))
    return rejected('the term is too long, or written too specially, to be typed');
  const description = describe(entry, world);
  if ('reason' in description) return description;
  if (/\bone of the\b/.test(description.text) && !/\b(?:that|which|who|whose|in)\b/.test(description.text))
    return rejected('it says only that it is one of several');
  const [first = ''] = term;
  const clue = isUnspaced(term) ? [...term].length : size;
  const base = compose({
    kind: 'short-answer',
    world,
    entries: [entry],
    key: unit.key,
    sources: [entry.definition.first],
    difficulty: 'medium',
    lead: leadOf(entry, description.text.includes('_____')),
    quote: world.marks.unmark(description.text),
  });
  const hints = entry.english
    ? [
        paragraph([
          text(
            `It begins with “${first.toUpperCase()}” and has ${clue === 1 ? 'one word' : `${clue} words`}.`,
          ),
        ]),
      ]
    : [];
  return {
    question: {
      kind: 'text',
      matchCase: false,
      answers: [{ texts: spellings(entry, world), credit: 1, pos: entry.item.pos }],
      ...base,
      hints,
    },
    answer: entry.names,
    states: false,
  };
};

const leadOf = (entry: Entry, hasBlank: boolean): string => {
  if (!entry.english) return wordingOf(entry.language).shortAnswer;
  const what = isPerson(entry) ? 'name' : 'term';
  return hasBlank
    ? `Write the ${what} that completes this sentence.`
    : `Write the ${what} that fits this description.`;
};

/** The names, with and without article, accents, hyphens and plural. */
const spellings = (entry: Entry, world: World): readonly string[] => {
  const names = entry.names.filter((name) => !/[{}|\\]/.test(name));
  const bare = names.flatMap((name) => [name, name.replace(/^(?:the|a|an) /i, '')]);
  const plain = bare.flatMap((name) => [
    name,
    name.replace(/(?<= )(?:I{1,3}|IV|V)$|(?<= )(?:I{1,3}|IV|V)(?= )/g, (roman) =>
      String(romans.indexOf(roman)),
    ),
    withoutAccents(name).normalize('NFC'),
    name.replace(/[-‑–]/g, ' '),
    name.replace(/(?<=\b(?:multi|non|anti|semi|micro|inter|sub|pre|post))[-‑](?=\p{Ll})/giu, ''),
    ...(entry.english ? otherSpelling(name) : []),
    ...(/^\p{L} \S+$|^\S+ \p{L}$/u.test(name) && !/(?:^| )a(?: |$)/.test(name)
      ? [name.replace(/(?<=(?:^| )\p{L}) | (?=\p{L}(?: |$))/gu, '-')]
      : []),
  ]);
  // Who writes the plural of what can be counted knows the term; `inflations` is no word.
  const isCommon = entry.english && entry.article === 'a' && !/ \p{Lu}/u.test(entry.item.term);
  // `Rickets` is no plural, and has none.
  const hasBoth = (name: string): boolean => !/s$/.test(name) || entry.isPlural;
  const numbers = isCommon
    ? plain.flatMap((name) => (hasBoth(name) ? [name, ...otherNumber(name)] : [name]))
    : plain;
  const articles: string[] =
    entry.article === 'a'
      ? [
          ...numbers,
          ...names.filter((name) => !isProper.test(name) && !isPluralOf(name, entry)).map(withArticle),
        ]
      : entry.article === 'the'
        ? numbers.flatMap((name) =>
            isAbbreviation(name) || /^the /i.test(name) ? [name] : [name, `the ${inSentence(name)}`],
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

/** `NATO`, `H0`: nobody writes `the NATO`. */
const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}.&-]+$/u.test(name);

const romans = ['', 'I', 'II', 'III', 'IV', 'V'];

/** With the noun that its definition begins with: a `vector quantity` is a quantity. */
const longer = ({ english, definition, item }: Entry): readonly string[] => {
  const said =
    english && !/ism$|\p{Lu}.*\p{Lu}/u.test(item.term) ? (definition.predicate ?? definition.first) : '';
  const noun = (item.term.includes(' ') ? theoryNoun : headNoun).exec(said)?.[1];
  return noun === undefined || item.term.toLowerCase().includes(noun) ? [] : [`${item.term} ${noun}`];
};

/** Nouns that many say behind such a name, and nothing else does. */
const headNoun =
  /^(?:an?|the|any) (?:[\p{Ll}-]+ ){0,2}?(sheath|quantity|cell|hormone|protein|force|muscle|gland|enzyme|acid|wave|particle|bone|algorithm|protocol|method|theory|law|power) (?:that|which|of|in|with|around|from|to|for|by|on)\b/iu;

/** `Differential association`, where the definition says that it is a theory. */
const theoryNoun =
  /^(?:an?|the) (?:[\p{Ll}-]+ )?(theory|principle|effect|model|method|hypothesis) (?:that|which|of|in|by)\b/iu;

/** Without what only says that it is the plain case: `pendulum` of `simple pendulum`; of a person the family's name. */
const shorter = ({ item, english }: Entry, { isTerm }: World): readonly string[] => {
  const [, ...rest] = item.term.split(' ');
  if (english && rest.length > 0 && startsWithFirstName(item.term)) return rest.slice(-1);
  const bare = /^(?:simple|ordinary|typical) (\p{L}.*)$/iu.exec(item.term)?.[1];
  return bare === undefined || isTerm(bare) ? [] : [bare];
};

/** `NATO`, `Treaty of Ghent`; an `ACE inhibitor` is one of many. */
const isProper = /^[\p{Lu}\p{N}.&-]+$|(?:^|\s)\p{Lu}\p{Ll}.*\s\p{Lu}/u;

/** `supernovae`, `alveoli`, `unit tests`: another name of the term that is its plural. */
const isPluralOf = (name: string, { item: { term } }: Entry): boolean => {
  const [low, singular] = [name.toLowerCase(), term.toLowerCase()];
  const [, stem = '', ending = ''] = /^(.{3,}?)(us|um|on|is|ex|ix|y|)$/.exec(singular) ?? [];
  const others = ending === '' ? ['s', 'es', 'e'] : ['i', 'a', 'es', 'ices', 'ides', 'ies'];
  return others.some((one) => low === stem + one) || otherNumber(singular).includes(low);
};

const startsWithNumeral = (term: string): boolean =>
  numeralOf(term.split(' ')[0]?.toLowerCase() ?? '') !== undefined;

const withArticle = (name: string): string => `${takesAn(name) ? 'an' : 'a'} ${inSentence(name)}`;

const inSentence = (name: string): string =>
  /^\p{Lu}\P{Lu}+$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
