import { genusOf } from '../genus.ts';
import { kept } from '../remembering.ts';
import { takesAn } from '../text/articles.ts';
import { capital } from '../text/capital.ts';
import { hide } from '../text/hide.ts';
import { marksIn } from '../text/marks.ts';
import { names } from '../text/mentions.ts';
import { leansOnOthers } from '../text/stands-alone.ts';
import { fold, isUnspaced, lastWordOf, simpleWordsOf, stemsOf, wordsOf } from '../text/words.ts';
import { type Entry, givesAway, headOf, type World } from '../world.ts';

/** What a term is, in words that do not name it. */
export interface Description {
  readonly text: string;
  /** It is a phrase, `a substance that ...`, and no sentence with a blank. */
  readonly phrase: boolean;
  /** The term stood in it without an article: only others that do can stand there. */
  readonly bare: boolean;
  /** The noun with which the name ends, where it stands in it: beside it only terms that end like that tell nothing. */
  readonly head?: string;
}

const mostWords = 60;
const fewestStems = 3;

type Described = Description | { readonly reason: string };

const known = new WeakMap<Entry, Described>();

/** The first sentence of the definition without the term, or why it can not be used. Asked again for each neighbour. */
export const describe = (entry: Entry, world: World): Described =>
  known.get(entry) ?? kept(known, entry, read(entry, world));

const read = (entry: Entry, world: World): Described => {
  const { definition, english } = entry;
  if (definition.whole === '') return { reason: 'the term has no definition' };
  if (world.hasTwin(entry)) return { reason: 'another term has the same definition' };
  const written = definition.predicate ?? definition.first;
  const said = written.replace(anyOne, `${oneOfThem(entry)} `);
  const found = hide(said, entry.names);
  const hidden = english ? found : { ...found, text: found.text.replace(articles, '$1_____') };
  const plain = world.marks.plain(hidden.text);
  const words = isUnspaced(plain) ? [...plain].length / 2 : wordsOf(plain).length;
  if (words > mostWords)
    return {
      reason: `the definition has ${Math.round(words)} words, and ${mostWords} can be read in a question`,
    };
  if (stemsOf(plain).length < fewestStems) return { reason: 'the definition says too little' };
  const phrase = english && definition.predicate !== undefined;
  if (hidden.count > (phrase ? 0 : 2) || hidden.differ)
    return { reason: 'the definition explains the term by itself' };
  const open = plain.replaceAll('_____', ' ');
  const head = said === written ? sharedHead(open, entry, world) : headOf(entry);
  const told = givesAway(head === undefined ? open : without(head, open), entry);
  if (told !== undefined) return { reason: `“${told}” in the definition gives the term away` };
  const leans = english
    ? leansOnOthers(plain, {
        known: new Set(stemsOf(plain)),
        led: true,
        persons: world.personWords,
        isTerm: world.isTerm,
      })
    : undefined;
  if (leans !== undefined) return { reason: leans };
  // “The rank of a matrix is the largest number of columns that it has”.
  if (phrase && / of an? /.test(definition.subject ?? '') && /\bits?\b/.test(plain))
    return { reason: '“it” stands for what is hidden with the term' };
  if (english && !phrase && hidden.count === 0 && /^(?:It|They|He|She|Its|Their)\b/.test(plain))
    return { reason: 'the definition begins with a pronoun' };
  const formulas = formulasIn(said, world);
  if (names(formulas, [...entry.names, ...shortParts(entry)]))
    return { reason: 'a formula in the definition holds the term' };
  const operator = operatorsIn(formulas).find((one) => abbreviates(one, entry));
  if (operator !== undefined) return { reason: `“${operator}” in the definition gives the term away` };
  // “A present obligation of the business”, of a term that is called an obligation, too: no sentence, and no description without it.
  if (toldBeside.test(plain) || (!phrase && english && fragment.test(plain)))
    return { reason: 'the definition explains the term by itself' };
  return {
    text: capital(phrase ? hidden.text.replace(/\.$/, '') : hidden.text),
    phrase: phrase || (!english && hidden.count === 0),
    bare: english && hidden.leads.has('none'),
    ...(head !== undefined && { head }),
  };
};

/**
 * `Energy` of `activation energy`, where the definition says that it is an energy, or other terms of its module end like that, too: what
 * tells them apart stands before it.
 */
const sharedHead = (said: string, entry: Entry, world: World): string | undefined => {
  const head = entry.english ? headOf(entry) : undefined;
  if (head === undefined || !simpleWordsOf(said).some(({ stem }) => stem === head)) return undefined;
  return genusOf(entry) === head || world.namedAlike(entry) >= fewestAlike ? head : undefined;
};

const fewestAlike = 3;

const without = (head: string, said: string): string =>
  simpleWordsOf(said)
    .flatMap(({ stem, written }) => (stem === head ? [] : [written]))
    .join(' ');

/** Whether a name ends with the noun that a description tells. */
export const sharesHead = ({ head }: Description, entry: Entry): boolean =>
  head === undefined || headOf(entry) === head;

/** “An igneous rock is one that ...”: without its subject nothing says one of what. */
const anyOne = /^one (?=that |which |whose )/i;

const oneOfThem = (entry: Entry): string => {
  const noun = headOf(entry) === undefined ? undefined : lastWordOf(entry.item.term);
  return noun === undefined ? 'something' : `${takesAn(noun) ? 'an' : 'a'} ${noun}`;
};

/**
 * Other words say what stands in the blank: “at a given moment (point _____)”, “a plant hormone, chiefly _____, that controls”, “an
 * _____, RMgX, made by stirring”.
 */
const toldBeside =
  /_____ \p{L}+ _____|\([^)]*_____|^(?:An?|The) [^,]+, (?:\p{Ll}+ )?_____,|^(?:(?:An?|The) )?_____(?:, [^,]{1,30})?, (?:made|built|\p{Ll}+ed) [^,]*$/u;

/** An article and adjectives, but no verb, stand before the blank. */
const fragment =
  /^(?:An?|The) (?:(?!\p{Ll}+s\b|(?:had|have|are|were|can|may|of|in)\b)[\p{Ll}-]+,? ){1,2}_____ (?:of|at|in|on|that|which|for|to|with|by|from)\b/u;

/** `tr` and `det` of `\operatorname{tr}` and `\det`. */
const operatorsIn = (tex: string): readonly string[] =>
  [...tex.matchAll(/\\(?:operatorname\*?\{(\p{L}+)\}|(det|dim|ker|deg|gcd|log|exp|arg|hom|lim)\b)/gu)].map(
    ([, named, known]) => named ?? known ?? '',
  );

const abbreviates = (operator: string, { names: all }: Entry): boolean =>
  all.some((name) => wordsOf(name).some((word) => fold(word).startsWith(fold(operator))));

/** The letter of `z-score`, which a formula may hold as a symbol. */
const shortParts = ({ item }: Entry): readonly string[] =>
  item.term.split(/[\s-]/).filter((part) => /^\p{L}{1,2}$/u.test(part));

const formulasIn = (marked: string, world: World): string => marksIn(marked).map(world.marks.plain).join(' ');

/** Whether a term can stand where another was blanked: without an article only one that takes none. */
export const standsBare = ({ bare }: { readonly bare: boolean }, { article }: Entry): boolean =>
  !bare || article === 'none';

/** Whether a term can stand behind the article before a blank: “The _____ is”, “A(n) _____ is”. */
export const takesArticle = (blanked: string, { article, english }: Entry): boolean => {
  const [, before] = (english && /^(The|A\(n\)) _____/.exec(blanked)) || [];
  return before === undefined || (before === 'The' ? article !== 'none' : article === 'a');
};

/** “A pH of about 2”, where only what has a value can stand. */
export const isMeasured = (blanked: string): boolean =>
  /_____ (?:of (?:about |nearly |roughly |some |almost )?)?[\d\u{F0000}-\u{10FFFD}]|\bvalues? of _____/u.test(
    blanked,
  );

/** An article tells the gender of what is blank. */
const articles =
  /(^|[\s(«„“])(?:(?:el|la|los|las|un|una|unos|unas|le|les|une|des|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|o|a|os|as|um|uma|il|lo|i|gli|uno) |l['’])_____/giu;

/** Other terms that a text names can not stand beside the right one. */
export const notNamed = (text: string, list: readonly Entry[], world: World): readonly Entry[] => {
  if (list.length === 0) return list;
  const named = world.mentionsIn(world.marks.plain(text));
  return list.filter(({ id }) => !named.has(id));
};
