import { remembering } from '../remembering.ts';
import { withoutAccents } from './accents.ts';

/** What a sign is to the words of a text; of the first half of a sign of two UTF-16 units the whole tells. */
const kinds = { other: 1, letter: 2, accent: 3, joiner: 4, hyphen: 5, half: 6 } as const;

/** By UTF-16 unit, found out when a text first holds it: a pattern would take several times as long for each text. */
const kindOfUnit = new Uint8Array(0x10000);

const kindOf = (sign: string): number => {
  // A digit, or the sign of a formula, is as good as a letter.
  if (/^[\p{L}\p{N}\u{F0000}-\u{10FFFD}]/u.test(sign)) return kinds.letter;
  if (/^\p{M}/u.test(sign)) return kinds.accent;
  if (/^[-‑–]/.test(sign)) return kinds.hyphen;
  return /^['’.,]/.test(sign) ? kinds.joiner : kinds.other;
};

const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  const known = kindOfUnit[unit] ?? kinds.other;
  if (known === kinds.half) return isPair(text, at) ? kindOf(text.slice(at, at + 2)) : kinds.other;
  if (known !== 0) return known;
  kindOfUnit[unit] = (unit & 0xfc00) === 0xd800 ? kinds.half : kindOf(text.charAt(at));
  return kindAt(text, at);
};

/** Two UTF-16 units make one sign here. */
const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

const isOfWord = (kind: number): boolean => kind === kinds.letter || kind === kinds.accent;

const cut = (text: string, hyphensJoin: boolean): readonly Word[] => {
  const words: Word[] = [];
  const size = text.length;
  let start = -1;
  let hash = 0;
  for (let at = 0; at < size; at++) {
    const unit = text.charCodeAt(at);
    // Most signs are known by their unit.
    const known = kindOfUnit[unit] ?? 0;
    const kind = known === 0 || known === kinds.half ? kindAt(text, at) : known;
    const isPart = isOfWord(kind);
    if (start < 0) {
      if (!isPart) continue;
      start = at;
      hash = 0;
    }
    const joins = kind === kinds.joiner || (kind === kinds.hyphen && hyphensJoin);
    if (isPart || (joins && at + 1 < size && kindAt(text, at + 1) === kinds.letter)) {
      hash = Math.imul(hash ^ unit, 0x9e3779b1);
      if (known !== kinds.letter && isPair(text, at)) at++;
    } else {
      words.push(wordAt(text, start, at, hash));
      start = -1;
    }
  }
  if (start >= 0) words.push(wordAt(text, start, size, hash));
  return words;
};

/** Words by a hash of their UTF-16 units, or a number behind it where another has that. */
const wordsKnown = new Map<number, Word>();

/** The word that stands there. A course has few words and says them again and again: no string is made to look one up. */
const wordAt = (text: string, start: number, end: number, hash: number): Word => {
  for (let key = hash; ; key++) {
    const known = wordsKnown.get(key);
    if (known?.written.length === end - start && text.startsWith(known.written, start)) return known;
    if (known !== undefined) continue;
    if (wordsKnown.size > mostWords) wordsKnown.clear();
    const made = compared(text.slice(start, end));
    wordsKnown.set(key, made);
    return made;
  }
};

/** Words with what joins them: `back-channel`, `don’t`, `1,000`. */
export const wordsOf = (text: string): readonly string[] => cut(text, true).map(({ written }) => written);

/** What stands behind the last space: the family name of a person, the noun with which a name ends. */
export const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Whether a letter or a digit stands here. */
export const isWordAt = (text: string, at: number): boolean => at < text.length && isOfWord(kindAt(text, at));

/** Whether a letter or a digit stands before this place. */
export const isWordBefore = (text: string, at: number): boolean =>
  at > 0 && isWordAt(text, at - (isPair(text, at - 2) ? 2 : 1));

/** Where none of these signs stands, no script without spaces does: quick to see for most texts. */
const beyondSpaced = /[\u0e00-\u1fff\u2e80-\uffff]/;

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the words of a text are not told apart by spaces. */
export const isUnspaced = (text: string): boolean => beyondSpaced.test(text) && withoutSpaces.test(text);

export const mostTexts = 300;
export const mostWords = 50_000;

/** A word as it is compared with others. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly stem: string;
  /** The stem of a word that says something; else nothing. */
  readonly meaning: string;
  /** `ion` of `ions` and `ionic`. */
  readonly root: string;
  /** A sign joins its parts, as in `1,000` and `don’t`. */
  readonly joined: boolean;
}

/** What several kinds of questions, tried on one sentence one after the other, ask of it. */
interface Reading {
  readonly words: readonly Word[];
  stems: readonly string[] | undefined;
}

const readingOf = remembering((text): Reading => ({ words: cut(text, false), stems: undefined }), mostTexts);

/** Words, and those that a hyphen joins each by itself. */
export const simpleWordsOf = (text: string): readonly Word[] => readingOf(text).words;

const compared = (written: string): Word => {
  const folded = fold(written);
  const stem = stemOf(folded);
  const says = folded.length > 1 && !stopWords.has(folded);
  const joined = /['’.,]/.test(folded);
  return { written, folded, stem, meaning: says ? stem : '', root: rootOf(folded), joined };
};

/** The parts of a text that carry meaning, as stems: what two texts have in common. */
export const stemsOf = (text: string): readonly string[] => {
  const reading = readingOf(text);
  reading.stems ??= isUnspaced(text) ? pairsOf(text) : meaningsOf(reading.words);
  return reading.stems;
};

const meaningsOf = (words: readonly Word[]): readonly string[] => {
  const stems: string[] = [];
  for (const { meaning } of words) if (meaning !== '') stems.push(meaning);
  return stems;
};

/** Neighbouring signs two by two: a word in scripts without spaces has mostly two. */
const pairsOf = (text: string): readonly string[] => {
  const signs = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
};

/** Lower case, without accents and without a possessive ending. */
export const fold = remembering(
  (word) =>
    withoutAccents(word)
      .toLowerCase()
      .replace(/['’]s?$/, ''),
  mostWords,
);

/** A word without its commonest endings. */
export const stemOf = remembering((word) => {
  const base = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '');
  const short = base.replace(/(?:ings?|ed|ers?|ly|e)$/, '');
  return short.length >= 3 ? short.replace(/([^aeiouls])\1$/, '$1') : base;
}, mostWords);

/** A folded word without endings that make it a plural or an adjective. */
export const rootOf = (word: string): string => {
  const root = word.replace(/(?:ics?|al|ive|ity|s)$/, '');
  return root.length < 3 ? word : root;
};

/** Whether two words have one root, on the safe side: `erosion` and `eroded`, `contain` and `containment`. */
export const akin = (a: string, b: string): boolean => foldedAkin(fold(a), fold(b));

export const foldedAkin = (one: string, other: string): boolean => {
  if (one === other) return true;
  const short = Math.min(one.length, other.length);
  if (short < 4) return false;
  let same = 0;
  while (same < short && one[same] === other[same]) same++;
  return same >= Math.max(4, Math.ceil(short * 0.7));
};

/** Words that say nothing by themselves. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also although always am among an and another any are as at be became because become
  been before being below between both but by came can cannot could did do does doing done down during each either even ever
  every few first for from further had has have having he her here hers him his how however i if in into is it its itself
  just last later least less like made make many may me might more most much must my near neither never no nor not now of
  off often on once one only onto or other others our out over own per rather same second several shall she should since so
  some still such than that the their them themselves then there these they this those though three through thus to too two
  under until up upon us used use uses using usually very was way we well were what when where whether which while who
  whom whose why will with within without would yet you your called known form part kind type term means refers
  example people thing things took take takes given give gives set new own`.split(/\s+/),
);
