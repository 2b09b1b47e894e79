import type { Rich } from '../../model/rich.ts';
import { compose, rejected, termChoices } from '../compose.ts';
import {
  alikeFirst,
  genusOf,
  inOneUnit,
  isNear,
  isPerson,
  isSurelyOfSort,
  mayBeAlike,
  relatesTo,
  shownSorts,
} from '../genus.ts';
import type { Asking, Maker } from '../made.ts';
import { goesOn, isExpletive, meansPage, tellsApart } from '../named.ts';
import { kept } from '../remembering.ts';
import { pickSome, type Siblings, shapeOf, writtenAlike } from '../siblings.ts';
import type { Unit } from '../source/term-source.ts';
import { isPast } from '../text/dates.ts';
import { isFollowed } from '../text/followed.ts';
import { hide } from '../text/hide.ts';
import { anchorsOf, personsIn } from '../text/names.ts';
import { leansOnOthers } from '../text/stands-alone.ts';
import { simpleWordsOf, stemsOf, stopWords } from '../text/words.ts';
import { type Entry, givesAway, type World } from '../world.ts';
import { isMeasured, standsBare, takesArticle } from './description.ts';
import {
  anyArticle,
  calledOf,
  firstLetter,
  hardToType,
  nounOf,
  typedTerm,
  withArticle,
} from './typed-term.ts';

/** A fact that does not name its term, and what in it belongs to this term alone. */
export interface HiddenFact {
  readonly text: string;
  readonly anchors: readonly string[];
}

/** As it stands on the page, too. */
export interface SourcedFact extends HiddenFact {
  readonly source: string;
  /** A term stands in it without an article. */
  readonly bare: boolean;
}

type Hiding = SourcedFact | { readonly reason: string };

const known = new WeakMap<Unit, Hiding>();

/** The fact without its term, or why it could be anybody’s. Sets ask it again. */
export const hiddenFact = (asking: Pick<Asking, 'world' | 'entry' | 'unit'>): Hiding =>
  known.get(asking.unit) ?? kept(known, asking.unit, read(asking));

const read = ({ world, entry, unit }: Pick<Asking, 'world' | 'entry' | 'unit'>): Hiding => {
  if (!entry.english) return rejected('the language’s grammar is not known');
  if (goesOn(unit, entry)) return rejected('it goes on from a sentence before');
  if (isExpletive(unit.text)) return rejected('“it” stands for nothing that could be named');
  const hidden = hide(unit.text, entry.names);
  if (!hidden.exact) return rejected('the term stands in it in another form than among choices');
  const plain = world.marks.plain(hidden.text);
  const told = givesAway(plain, entry);
  if (told !== undefined) return rejected(`“${told}” gives the term away`);
  const led =
    (entry.definition.plural ? theirs : its).test(plain) ||
    (!entry.definition.plural && meansPage(plain) && isDated(plain));
  const anchors = anchorsOf(plain);
  if (standsBeforeNoun(plain, entry)) return rejected('its name stands before another noun');
  if (isMeasured(hidden.text)) return rejected('a value stands behind its name');
  if (hidden.leads.has('number')) return rejected('a number stands before its name');
  if (inTitle.test(plain) || ofName.test(plain) || hyphened.test(plain))
    return rejected('its name is part of another name');
  if (!led && hidden.count === 0) return rejected(nameless);
  const leans = leansOnOthers(plain, {
    known: new Set(),
    led,
    persons: world.personWords,
    isTerm: world.isTerm,
  });
  if (leans !== undefined) return rejected(leans);
  if (plain.length > 260) return rejected('it is too long');
  // “Romanticism,” as somebody wrote, “lies ...”; HTTP/2; a name from the Latin word for the same.
  if (/_____(?:[,.;:]?["”]|\/)/.test(plain))
    return rejected('its name stands in a quotation, or is part of another name');
  if (fromName.test(plain)) return rejected('what it is called after tells its name');
  if (tellsApart.test(plain)) return rejected('what it is told apart from others are told apart from, too');
  if (stemsOf(plain).length < 5) return rejected('it says too little');
  return {
    text: hidden.text,
    source: unit.said,
    anchors,
    bare: hidden.leads.has('none'),
  };
};

const standsBeforeNoun = (plain: string, { isPlural }: Entry): boolean =>
  /_____ (?!(?:is|was|are|were|has|had|have|can|may|did|does|will|would)\b)\p{Ll}+/u.test(inner(plain)) ||
  // “A cleavage plane repeats itself”; what many do has the same form as a noun.
  (!isPlural && /^_____ \p{Ll}/u.test(plain) && !isFollowed(plain.slice('_____'.length))) ||
  // “Pairs names with inode numbers”.
  /\b(?:of|with|by|for|from|in|to|on) _____ \p{Ll}{3,}s\b/u.test(plain);

/** Without the blank at the beginning, and with none that a small word follows. */
const inner = (plain: string): string =>
  plain
    .replace(/^_____/, '')
    .replace(/_____ (\p{Ll}+)/gu, (found, word: string) =>
      stopWords.has(word) || /(?:ed|ly|s)$/.test(word) ? '' : found,
    );

const fromName =
  /\b(?:(?:takes|took|gets|got|owes|has|had) (?:its|their) name|(?:is|are|was|were) named (?:after|for|from)|(?:the|its|their) (?:name|word|term) (?:comes|came|derives|is|was) (?:from|derived|taken))\b/;

const its = /^(?:It|Its|_____)(?:[\s’']|$)/;
const theirs = /^(?:They|Their|_____)(?:[\s’']|$)/;

/** A year or a person says of which of many things it is true that someone used or passed it. */
const isDated = (plain: string): boolean => /\b(?:1\d|20)\d\d\b/.test(plain) || personsIn(plain).length > 0;

/** “The coefficient of friction”, “the law of demand”, “the Loess Plateau”. */
const ofName = /\b(?:coefficient|law|principle|theorem|constant) of _____|_____ \p{Lu}\p{Ll}/u;

/** Johann Pachelbel's Canon in D is a work, and no canon among others. */
export const inTitle = /['’]s _____ (?:in \p{Lu}\b|No\.)/u;

/** `f-string` is no string among others. */
export const hyphened = /[\p{L}\p{N}][-‑–]_____|_____[-‑–][\p{L}\p{N}]/u;

export const nameless = 'without the name of its term it does not say what it is about';

/** Terms whose pages share nothing that ties the fact to its own. */
export const apart = (fact: HiddenFact, list: readonly Entry[], world: World): readonly Entry[] =>
  list.length === 0 ? list : list.filter(apartFrom(fact, world));

const apartFrom = (fact: HiddenFact, { marks, mentionsIn }: World): ((other: Entry) => boolean) => {
  const said = marks.plain(fact.text);
  const named = mentionsIn(said);
  const stems = [...new Set(stemsOf(said))];
  return ({ id, plain, stems: theirs }) => {
    if (named.has(id)) return false;
    const isTied = fact.anchors.some((anchor) => !plain.includes(anchor));
    return lacks(theirs, stems, isTied ? 3 : Math.max(6, 0.75 * stems.length));
  };
};

/** Whether so many of some stems are none of a page’s. */
const lacks = (page: ReadonlySet<string>, stems: readonly string[], least: number): boolean => {
  let count = 0;
  for (const stem of stems) if (!page.has(stem) && ++count >= least) return true;
  return false;
};

/**
 * A fact, and four terms of a module of which it is true of one, the others being of its sort. Where there are too few the term is
 * typed.
 */
export const factToTerm: Maker = (asking) => {
  const { world, entry, unit } = asking;
  const fact = hiddenFact(asking);
  if ('reason' in fact) return fact;
  const others = rivalsOf(fact, asking);
  const asked = (lead: string, quote: string, hints: readonly Rich[] = []) =>
    compose({
      kind: 'fact-to-term',
      world,
      entries: [entry],
      key: unit.key,
      sources: [unit.said],
      difficulty: 'medium',
      lead,
      quote: world.marks.unmark(quote),
      hints,
    });
  const blank = fact.text.includes('_____');
  if (others !== undefined) {
    return {
      question: {
        kind: 'choice',
        choices: termChoices(entry, others, world, unit.key),
        ...asked(
          `Which ${nounOf(entry)} ${blank ? 'belongs in the blank' : 'is this fact about'}?`,
          anyArticle(fact.text, unit.text),
        ),
      },
      answer: entry.names,
      states: false,
    };
  }
  const untyped = hardToType(entry) ?? vague(fact, asking);
  if (untyped !== undefined)
    return rejected(`too few other terms of its sort can stand beside it and be wrong, and ${untyped}`);
  return {
    question: typedTerm(
      entry,
      world,
      asked(
        `Write the ${calledOf(entry)} that ${blank ? 'belongs in the blank' : 'this fact is about'}.`,
        withArticle(fact.text, unit.text),
        firstLetter(entry),
      ),
    ),
    answer: entry.names,
    states: false,
  };
};

/** Three terms of which a fact is not true and for which somebody might take it; undefined where there are none. */
const rivalsOf = (
  fact: SourcedFact,
  { world, entry, unit, siblings }: Asking,
): readonly Entry[] | undefined => {
  const home = tempting.get(entry) ?? kept(tempting, entry, readTempting(entry, siblings));
  if (home.length < 3) return undefined;
  const plain = world.marks.plain(fact.text);
  const asked = anyArticle(fact.text, unit.text);
  const isGeneral = fact.anchors.length === 0 || !isPast(plain);
  const wanted = asksSort(plain, entry) ? shownSorts(entry) : new Set<string>();
  const alike = home.filter(
    (other) =>
      standsBare(fact, other) &&
      takesArticle(asked, other) &&
      isSurelyOfSort(other, wanted) &&
      // A part or a kind of it may do what is said of it.
      !(isGeneral && relatesTo(other, entry)),
  );
  const fit = apart(fact, alike, world);
  const others = pickSome(alikeFirst(fit, entry, isNear), 3, [world.options.seed, unit.key]);
  return others.length === 3 && enoughNear(others, entry) ? others : undefined;
};

/** Each fact of a term asks for them. */
const tempting = new WeakMap<Entry, readonly Entry[]>();

/** Terms of its unit that may be taken for a term, whatever the fact; none where too few of them are near enough. */
const readTempting = (entry: Entry, siblings: Siblings): readonly Entry[] => {
  const home = siblings(entry).filter(
    (other) =>
      inOneUnit(other, entry) &&
      other.isPlural === entry.isPlural &&
      isPerson(other) === isPerson(entry) &&
      writtenAlike(other, entry),
  );
  return enoughNear(home, entry) ? home : [];
};

/** Names that nobody could type stand beside names that are written alike. */
const enoughNear = (list: readonly Entry[], entry: Entry): boolean => {
  const isLong = hardToType(entry) !== undefined;
  const near = list.filter(
    (other) =>
      isNear(other, entry) || (isLong && shapeOf(other) === shapeOf(entry) && mayBeAlike(other, entry)),
  );
  // What is of another sort would be chosen by nobody; of long names one may be.
  return near.length >= (isLong ? 2 : 3);
};

/** Why others might be typed as well: too little ties the fact to one, or it is as true of a term of the course. */
const vague = (
  fact: HiddenFact,
  { world, entry, siblings }: Pick<Asking, 'world' | 'entry' | 'siblings'>,
): string | undefined => {
  const near = siblings(entry).filter((other) => mayBeAlike(other, entry));
  if (!near.every(apartFrom(fact, world))) return 'it may be as true of another term';
  // What it is not others are not, either: neither a pidgin nor a creole is broken English.
  if (/^(?:It|They|_____) (?:is|are|was|were) (?:not|no) /.test(fact.text)) return 'it says what it is not';
  // “It followed the summit in Reykjavik”, as others did.
  if (/^(?:It|They|_____) (?:followed|came after|preceded|replaced|succeeded)\b/.test(fact.text))
    return 'it says only what was before or after it';
  // In the middle of a sentence more words than one may stand.
  if (/\S\s+_____/u.test(fact.text)) return 'its blank stands in the middle';
  const plain = world.marks.plain(fact.text);
  return fact.anchors.length === 0 && new Set(stemsOf(plain)).size < fewestStems
    ? 'it says too little to be typed for'
    : undefined;
};

/** Of a fact that holds no name, number or year of its own. */
const fewestStems = 8;

/** Only one sort of thing fits: it is named in the fact, or its name is spoken of, or the blank stands in the middle or before `of`. */
const asksSort = (plain: string, entry: Entry): boolean => {
  const genus = genusOf(entry);
  return (
    /\S\s_____|_____ of\b/u.test(plain) ||
    /\bthe (?:term|phrase|word|concept)\b/.test(plain) ||
    /^["“]?(?:It|_____) (?:is|was) (?:an?|the|one of)\b|\b(?:increas|decreas|ris|fall)(?:es?|s)\b|\b(?:forms?|kinds?|types?|examples?) of it\b/.test(
      plain,
    ) ||
    simpleWordsOf(plain).some(({ meaning, written }) => meaning === genus && !written.endsWith('s'))
  );
};
