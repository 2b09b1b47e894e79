/** A letter, a digit, or the sign of a formula. */
export const wordPattern =
  /[\p{L}\p{N}\p{M}\u{F0000}-\u{10FFFD}]+(?:['’.,‑–-](?=[\p{L}\p{N}\u{F0000}-\u{10FFFD}])[\p{L}\p{N}\p{M}\u{F0000}-\u{10FFFD}]+)*/gu;

const wordSign = /^[\p{L}\p{N}\p{M}]/u;

/** Whether a letter or a digit stands here. Of most texts each is ASCII, which no pattern is needed for. */
export const isWordAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isWordUnit(unit);
  return at < text.length && wordSign.test(text.slice(at, at + 2));
};

/** Whether a letter or a digit stands before this place. */
export const isWordBefore = (text: string, at: number): boolean => {
  const isPair = at > 1 && /[\u{10000}-\u{10FFFF}]/u.test(text.slice(at - 2, at));
  return at > 0 && isWordAt(text, at - (isPair ? 2 : 1));
};

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);

/** Words with what joins them: `back-channel`, `don’t`, `1,000`. */
export const wordsOf = (text: string): readonly string[] => text.match(wordPattern) ?? [];

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the words of a text are not told apart by spaces. */
export const isUnspaced = (text: string): boolean => withoutSpaces.test(text);

/** A function of a text that remembers what it gave, until it remembers too much: a course says the same again and again. */
export const remembering = <T>(make: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size > most) known.clear();
    known.set(text, made);
    return made;
  };
};

const mostTexts = 2000;
const mostWords = 50_000;

/**
 * The parts of a text that carry meaning, as stems: what two texts have in common. Several kinds of questions are tried on
 * one sentence, one after the other.
 */
export const stemsOf = remembering((text): readonly string[] => {
  if (isUnspaced(text)) return pairsOf(text);
  return wordsOf(text)
    .flatMap((word) => (/[-‑–]/.test(word) ? word.split(/[-‑–]/) : [word]))
    .map(meaningOf)
    .filter((meaning) => meaning !== '');
}, mostTexts);

/** The stem of a word that says something; else nothing. */
const meaningOf = remembering((word) => {
  const folded = fold(word);
  return folded.length > 1 && !stopWords.has(folded) ? stem(folded) : '';
}, mostWords);

/** Neighbouring signs two by two: a word in scripts without spaces has mostly two. */
const pairsOf = (text: string): readonly string[] => {
  const signs = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
};

/** Lower case, without accents and without a possessive ending. */
export const fold = remembering(
  (word) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s?$/, ''),
  mostWords,
);

/** A word without its commonest endings. */
export const stem = remembering((word) => {
  const base = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '');
  const short = base.replace(/(?:ings?|ed|ers?|ly|e)$/, '');
  return short.length >= 3 ? short.replace(/([^aeiouls])\1$/, '$1') : base;
}, mostWords);

/** Whether two words have one root, on the safe side: `erosion` and `eroded`, `contain` and `containment`. */
export const akin = (a: string, b: string): boolean => {
  const [one, other] = [fold(a), fold(b)];
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
