import { isPast } from './dates.ts';
import { isPlural, loosePronoun } from './loose-pronouns.ts';
import { pointsElsewhere } from './pointers.ts';
import { fold, stemOf, stemsOf, stopWords } from './words.ts';

/** What a reader sees or knows beside a sentence: the key term by its name, and what sort of thing it is. */
export interface Beside {
  /** Stems of words that the reader can refer “the ...” to. */
  readonly known: ReadonlySet<string>;
  /** The sentence begins with the key term, which `it` and `its` mean then. */
  readonly led: boolean;
  /** The key term is a plural, which `they` means; unknown: it may be. */
  readonly isPlural?: boolean;
  /** Words that are persons’ names: whom `he` and `she` can mean. */
  readonly persons?: ReadonlySet<string>;
  /** Whether words begin with a key term of the course: that is explained, too. */
  readonly isTerm?: (words: string) => boolean;
  /** The reader is told what the sentence is about: of that it may name a part, `the server`, as long as it tells no single event. */
  readonly told?: boolean;
}

/** Why an English sentence can not be understood by itself; undefined where it can. */
export const leansOnOthers = (sentence: string, beside: Beside): string | undefined => {
  const pointed = pointsElsewhere(sentence);
  if (pointed !== undefined) return pointed;
  const list = sentence.match(words) ?? [];
  const isPart = beside.told === true && !isPast(sentence) && !/\bhad\b/.test(sentence);
  return (
    looseOther(sentence) ??
    (anyPronoun.test(sentence) ? loosePronoun(list, beside) : undefined) ??
    looseArticle(sentence, list, beside, isPart)
  );
};

/** “Another”, “others”: of something that stands before, or one of two. */
const looseOther = (sentence: string): string | undefined => {
  if (!/other/i.test(sentence)) return undefined;
  const found = /\b(another|others)\b(?: (\p{Ll}+))?(?: (\p{Ll}+))?/iu.exec(sentence);
  if (!found) return undefined;
  const [, word = '', ...nouns] = found;
  const before = sentence.slice(0, found.index);
  const said = new Set(stemsOf(before));
  const isNamed =
    /\bone \p{Ll}+/u.test(before) ||
    (word.toLowerCase() === 'another' && /\ban? \p{Ll}+/u.test(before)) ||
    (word.toLowerCase() === 'another' &&
      nouns.some((noun) => noun !== undefined && stemsOf(noun).some((one) => said.has(one)))) ||
    (word.toLowerCase() === 'others' && (before.match(words) ?? []).some(isPlural));
  return isNamed ? undefined : `“${word}” points at something that the sentence does not name`;
};

/** “The stronger the acid, the weaker ...”: each half says what is compared. */
const correlative = /\bthe (?:more|less|\p{Ll}+er)\b[^.;]*, the (?:more|less|\p{Ll}+er)\b/iu;

const words = /[\p{L}\p{N}\p{M}\u{F0000}-\u{10FFFD}'’-]+|[,;:.()“”"—–]/gu;

/** Most sentences hold none, and need not be looked through word by word. */
const anyPronoun =
  /(?<![a-z])(?:he|she|him|her|his|hers|himself|herself|they|them|their|theirs|themselves|it|its|itself)(?![a-z])/i;

/** “The deadline”, “the speech”: a thing that was spoken of before, unless what follows says which. */
const looseArticle = (
  sentence: string,
  list: readonly string[],
  { known, isTerm }: Beside,
  isPart: boolean,
): string | undefined => {
  for (let index = 0; index < list.length; index++) {
    const word = list[index] ?? '';
    if (word.length !== 3 || word.toLowerCase() !== 'the') continue;
    // “at which the leaders met”: what stands before says whose.
    const before = list[index - 1] ?? '';
    if (isApposition(list, index)) continue;
    if (explainedBefore.test(before) || (predicateBefore.test(before) && !sentence.endsWith('?'))) continue;
    if (comparative.test(list[index + 1] ?? '') && correlative.test(sentence)) continue;
    const next = list.slice(index + 1, index + 8);
    const isKnown = (stem: string): boolean =>
      known.has(stem) || list.slice(0, index).some((one) => stemsOf(one).includes(stem));
    const loose = looseAt(next, isKnown);
    if (loose !== undefined && !(isPart && !noPart.test(loose)) && !isTerm?.(next.slice(0, 4).join(' ')))
      return `“${word} ${loose}” is not explained`;
  }
  return undefined;
};

/** “A boarding bridge, the corvus, and”: it names what was said. In a list of things each has its comma, too. */
const isApposition = (list: readonly string[], index: number): boolean =>
  list[index - 1] === ',' &&
  /^[,;.]$/.test(list[index + 2] ?? '') &&
  !/^(?:the|and|or)$/.test(list[index + 3] ?? '') &&
  !list.slice(Math.max(0, index - 4), index - 1).some((word) => /^the$/i.test(word));

const comparative = /^(?:more|less|\p{Ll}+er)$/iu;

/** “At which the leaders met”, “is called the titrant”, and in a statement “it is the titrant”: what stands before says which. */
const explainedBefore = /^(?:which|where|whose|called|named|termed)$/i;
const predicateBefore = /^(?:is|are|was|were)$/i;

/** “The formula promises 60 per cent”: no part of a thing, which its name would tell. */
const noPart =
  /^(?:formula|model|reports?|study|experiment|paper|book|picture|painting|play|poem|idea|argument|answer|story)\b/;

const looseAt = (next: readonly string[], isKnown: (stem: string) => boolean): string | undefined => {
  const noun: string[] = [];
  for (const [index, word] of next.entries()) {
    if (isName(word)) return undefined;
    // “The distinction in 1972”, “lowers the value from 4.8”: a number says nothing of it.
    if (explains.has(word.toLowerCase()))
      return saysNothing(word, next[index + 1] ?? '') && !isUnique(noun, isKnown)
        ? noun.slice(0, 2).join(' ')
        : undefined;
    // “The hydronium ion, H3O+”, “the censors, who revised the roll”, “the fasces, a bundle of rods”.
    const behind = next[index + 1] ?? '';
    if (
      word === ',' &&
      noun.length > 0 &&
      (isFormula(behind) || (noun.length === 1 && opensApposition.has(behind)))
    )
      return undefined;
    if (isEnd(word)) break;
    // A verb: what follows says nothing of the noun any more.
    if (noun.length > 0 && isVerb(word, noun.at(-1) ?? '')) break;
    noun.push(word);
    if (noun.length === 4) break;
  }
  return noun.length === 0 || isUnique(noun, isKnown) ? undefined : noun.slice(0, 2).join(' ');
};

/** With what begins behind a comma what a thing is. */
const opensApposition: ReadonlySet<string> = new Set(['who', 'whose', 'a', 'an']);

const saysNothing = (word: string, next: string): boolean =>
  (word === 'in' && /^(?:1\d|20)\d\d$/.test(next)) || (word === 'from' && /^\d/.test(next));

const isUnique = (noun: readonly string[], isKnown: (stem: string) => boolean): boolean =>
  noun
    .slice(0, 2)
    .some((word) => unique.has(word.toLowerCase()) || ends.test(word) || isKnown(stemOf(fold(word))));

const isFormula = (word: string): boolean =>
  /\p{Lu}\p{L}*\d/u.test(word) || /^[\u{F0000}-\u{10FFFD}]/u.test(word);

const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || /\d/.test(word) || /^[\u{F0000}-\u{10FFFD}“"]/u.test(word);

const isVerb = (word: string, before: string): boolean =>
  isPast(word) || (/[^su]s$/.test(word) && !/s$/.test(before));

/** What follows says which one is meant. */
const explains: ReadonlySet<string> = new Set(
  'of that which who whom whose where in for to between from at on with by against around through within inside outside over under among behind into during called known named when about than per'.split(
    ' ',
  ),
);
const isEnd = (word: string): boolean => /^[,;:.()“”"—–]$/.test(word) || stopWords.has(word.toLowerCase());
/** Superlatives and ordinals say which. */
const ends =
  /(?:est|first|second|third|last|most|least|only|main|more|less|greater|lower|higher|whole|entire)$/i;
/** There is one of it, or all of its kind are meant. */
const unique: ReadonlySet<string> = new Set(
  `government president country nation state states world sun moon earth sky sea ocean air water atmosphere public people police press law court courts
  economy market past future present century war army navy church king queen body brain heart blood skin eye eyes ear lungs stomach liver nucleus cell cells
  membrane environment universe equator poles surface ground soil north south east west rich poor old young middle left right beginning end
  reader audience author narrator speaker poet writer learner speaker's author's reader's story plot verb noun subject object sentence word words
  consumer consumers producer producers buyer buyers seller sellers firm price quantity demand supply money
  derivative function graph x-axis y-axis origin variable equation sum product square root angle triangle circle line denominator numerator
  morning afternoon evening spring autumn time
  best-known usual classic typical standard absolute long short medium opposite
  phenomenon movies telephone internet web late early mid 1920s 1930s 1940s 1950s 1960s 1970s 1980s 1990s day night summer winter`.split(
    /\s+/,
  ),
);
