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
import { kept } from '../remembering.ts';
import { pickSome, type Siblings, shapeOf, writtenAlike } from '../siblings.ts';
import { isPast } from '../text/dates.ts';
import { simpleWordsOf, stemsOf } from '../text/words.ts';
import type { Entry } from '../world.ts';
import { standsBare, takesArticle } from './description.ts';
import { apart, apartFrom, type HiddenFact, hiddenFact, type SourcedFact } from './hidden-fact.ts';
import {
  anyArticle,
  calledOf,
  firstLetter,
  hardToType,
  nounAmong,
  typedTerm,
  withArticle,
} from './typed-term.ts';

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
          `Which ${nounAmong(entry, others)} ${blank ? 'belongs in the blank' : 'is this fact about'}?`,
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
  // Of what has critics many of them say the same.
  if (
    /^(?:Its|Their|_____['’]s?) (?:critics|opponents|enemies|supporters|defenders|followers|admirers)\b/.test(
      fact.text,
    )
  )
    return 'it tells of somebody else';
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
