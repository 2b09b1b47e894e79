import { rejected } from '../compose.ts';
import type { Asking } from '../made.ts';
import { goesOn, isExpletive, meansPage, tellsApart } from '../named.ts';
import { kept } from '../remembering.ts';
import type { Unit } from '../source/term-source.ts';
import { isFollowed } from '../text/followed.ts';
import { hide } from '../text/hide.ts';
import { anchorsOf, personsIn } from '../text/names.ts';
import { leansOnOthers } from '../text/stands-alone.ts';
import { stemsOf, stopWords } from '../text/words.ts';
import { type Entry, givesAway, type World } from '../world.ts';
import { isMeasured } from './description.ts';

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
  const leans = leansAlone(plain, led, world);
  if (leans !== undefined) return rejected(leans);
  if (plain.length > 260) return rejected('it is too long');
  // “Romanticism,” as somebody wrote, “lies ...”; HTTP/2; a name from the Latin word for the same.
  if (/_____(?:[,.;:]?["”]|\/)/.test(plain))
    return rejected('its name stands in a quotation, or is part of another name');
  if (fromName.test(plain)) return rejected('what it is called after tells its name');
  if (tellsApart.test(plain)) return rejected('what it is told apart from others are told apart from, too');
  if (stemsOf(plain).length < fewestStems) return rejected('it says too little');
  return {
    text: hidden.text,
    source: unit.said,
    anchors,
    bare: hidden.leads.has('none'),
  };
};

const fewestStems = 5;

/** Beside no page that could explain its words. */
const leansAlone = (plain: string, led: boolean, { personWords, isTerm }: World): string | undefined =>
  leansOnOthers(plain, { known: new Set(), led, persons: personWords, isTerm });

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

const nameless = 'without the name of its term it does not say what it is about';

/** A fact that is to be sorted: what does not name its term says what it is about, where its names and numbers are of one of the pages. */
export const factToSort = (asking: Pick<Asking, 'world' | 'entry' | 'unit'>): SourcedFact | undefined => {
  const fact = hiddenFact(asking);
  if (!('reason' in fact)) return fact;
  return fact.reason === nameless ? tiedFact(asking) : undefined;
};

const tiedFact = ({
  world,
  entry,
  unit,
}: Pick<Asking, 'world' | 'entry' | 'unit'>): SourcedFact | undefined => {
  const plain = world.marks.plain(unit.text);
  const anchors = anchorsOf(plain);
  if (anchors.length === 0 || stemsOf(plain).length < fewestStems) return undefined;
  if (tellsApart.test(plain) || unfinished.test(plain)) return undefined;
  // “In Korea American troops fought under the flag of the United Nations”: who would say that it is of containment?
  const defined = new Set(stemsOf(world.marks.plain(`${entry.names.join(' ')} ${entry.definition.whole}`)));
  if (!stemsOf(plain.replace(/\p{Lu}\S*/gu, ' ')).some((stem) => defined.has(stem))) return undefined;
  return leansAlone(plain, false, world) === undefined
    ? { text: unit.text, source: unit.said, anchors, bare: false }
    : undefined;
};

/**
 * What leans on a sentence before, though each of its words is known: “A second man had five words left”, “Many place China's around
 * 2010”, “Years are drier”. That “it” is the term is said above the facts, so it may be nothing else.
 */
const unfinished =
  /^(?:(?:An?|The) (?:second|third|fourth|other|next|last|long run)\b|(?:More|Less|Many|Most|Some|Others?|Numbers)\b|\p{L}+:)|\b(?:it|then)\b|['’]s (?:around|somewhere|about)\b|\b(?:drier|wetter|warmer|colder|higher|lower|larger|smaller)\b(?!.*\bthan\b)/u;

/** Terms whose pages share nothing that ties the fact to its own. */
export const apart = (fact: HiddenFact, list: readonly Entry[], world: World): readonly Entry[] =>
  list.length === 0 ? list : list.filter(apartFrom(fact, world));

export const apartFrom = (fact: HiddenFact, { marks, mentionsIn }: World): ((other: Entry) => boolean) => {
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
