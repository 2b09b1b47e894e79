import type { Asking } from '../../made.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isCountedOut, isToldByMultiple } from '../../text/counted-out.ts';
import { narrates } from '../../text/dates.ts';
import { marksIn } from '../../text/marks.ts';
import { innerNames } from '../../text/names.ts';
import { isPercentage, numeralOf, numeralWords } from '../../text/numerals.ts';
import { isQuoted } from '../../text/quoted.ts';
import { stemsOf, stopWords } from '../../text/words.ts';
import type { Target } from './target.ts';

/** Characters: nobody reads a question of more, and each number would be held against all others. */
const longest = 2000;

/** A number with what it counts, or the value of something; neither rounded nor a name, once in the sentence. */
export const numberTarget = (sentence: string, { unit }: Pick<Asking, 'unit'>): Target | undefined => {
  if (sentence.length > longest || unsure.test(sentence) || byExample.test(sentence)) return undefined;
  // Of the shares of a whole the others tell each.
  if ((sentence.match(/\d ?(?:%|percent\b)/g) ?? []).length > 3) return undefined;
  const all = allMatches(sentence, digitsAlone);
  const found = all.find(({ 0: digits, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + digits.length);
    return (
      sentence.split(digits).length === 2 &&
      !/^(?:1[5-9]|20)\d\d$/.test(digits) &&
      // “The dynasty after 1392”.
      !(/^1\d{3}$/.test(digits) && /\b(?:in|of|since|by|until|after|before|from) $/i.test(before)) &&
      !/^1?$/.test(digits) &&
      !ofRatio.test(before) &&
      // “Ribotype 027” is a name.
      !/^0\d/.test(digits) &&
      // “A board of 77 by 53 cm”.
      !/\d by $/.test(before) &&
      !/^(?: \p{Ll}+)? by \d/u.test(after) &&
      !roughly.test(before) &&
      !isChosen(before) &&
      !ofPlace.test(before) &&
      // “Walks 50 feet with a walker” as somebody may write it; the edict “of 301 fixed” prices.
      !isQuoted(sentence, index) &&
      !(
        /^\d{3}$/.test(digits) &&
        /\b(?:in|of|since|by|until) $/i.test(before) &&
        /^ \p{Ll}+ed\b/u.test(after)
      ) &&
      !laterThan.test(after) &&
      !/^ ?(?:°|%|\p{Ll}+)? (?:or|to) \d|^ (?:or|to) |^ \p{Ll}+ (?:and|or) (?:more|less)\b|^ and \d|^, (?:and )?\d|^ ?[×^=+<>]/u.test(
        after,
      ) &&
      !ofFraction.test(after) &&
      !/\d(?:,| and| or| to) $/.test(before) &&
      (isCounted(before, after) || isValue(before, after)) &&
      // The conditions of another number: “pH 7.00 (25 °C)”, “10^−4^ at 450 °C”.
      !/\([^)]*$/.test(before) &&
      !(/\b(?:at|under|with|for) $/i.test(before) && /\d/.test(after)) &&
      !(
        /\d.*(?<!\b(?:melts|boils|freezes|stands|lies|starts|begins|ends)) at $/.test(before) &&
        /^ ?°/.test(after)
      )
    );
  });
  if (!found || namesLittle(sentence) || isCountedOut(Number(found[0]), sentence)) return undefined;
  // “Related pairs took 855 milliseconds and unrelated ones 940”: in whose study?
  if (!unit.leads && narrates(sentence) && innerNames(sentence).length === 0) return undefined;
  const after = sentence.slice(found.index + found[0].length);
  const value = Number(found[0]);
  const isShare = isPercentage(after);
  const others = otherNumbers(sentence, found);
  if (isReckoned(value, others, isShare) || isDerived(sentence, found.index)) return undefined;
  // “315 round yellow, 108 round green, 101 wrinkled yellow and 32 wrinkled green”: data, which nobody learns.
  if (others.filter(({ isCount }) => isCount).length > 2) return undefined;
  const target: Target = {
    text: found[0],
    at: found.index,
    options: [],
    type: 'number',
    ...(isMeasurement(found[0], after) && { slack: slackOf(found[0]) }),
  };
  if (!rounded.test(sentence.slice(0, found.index))) return target;
  // A tenth of a temperature says nothing: it depends on where the scale begins.
  if (/^ ?°/.test(after)) return undefined;
  const room = roomFor(found[0], isShare);
  // Of “about 3 kJ” 2.9 is no mistake.
  if (room === undefined) return { ...target, slack: lastPlace(found[0]) / 2 };
  // What the sentence says of another thing would be taken for it.
  if (others.some((other) => Math.abs(other.value - value) <= room)) return undefined;
  return { ...target, room };
};

/** What is measured or reckoned may be written with more places: 12.683 for 12.68; of 0.8 the half of a place would be another value. */
const isMeasurement = (digits: string, after: string): boolean =>
  /[1-9]\.?\d/.test(digits) &&
  (digits.includes('.') ||
    isPercentage(after) ||
    /^ ?(?:°|(?:k|c|m|n)?m\b|m?g\b|kg\b|kJ\b|ms\b|k?Hz\b)/.test(after));

/** Half of its last place; of three digits and more two are enough, as 63 for 63.2. */
const slackOf = (digits: string): number => {
  const value = Number(digits);
  const places = digits.split('.')[1]?.length ?? 0;
  const isLong = places > 0 && digits.replace('.', '').replace(/^0+/, '').length > 2;
  const rounding = isLong ? Math.abs(value - Number(value.toFixed(places - 1))) : 0;
  return Number(Math.max(lastPlace(digits) / 2, rounding).toPrecision(2));
};

const lastPlace = (digits: string): number => 10 ** -(digits.split('.')[1]?.length ?? 0);

interface OtherNumber {
  readonly value: number;
  /** It is written in digits, and is no year. */
  readonly isCount: boolean;
}

/** The numbers that stand beside one, in digits and in words. */
const otherNumbers = (sentence: string, { index: own }: RegExpMatchArray): readonly OtherNumber[] => [
  ...allMatches(sentence, digitsAlone)
    .filter(({ index }) => index !== own)
    .map(([text]) => ({ value: Number(text), isCount: !/^(?:1\d|20)\d\d$/.test(text) })),
  ...allMatches(sentence, numeral)
    .filter(({ index }) => index !== own)
    .map(([text]) => ({ value: numeralOf(text) ?? 0, isCount: false })),
];

/**
 * “9 black, 3 chocolate and 4 yellow ones out of 16”, “64, of which 61 stand for amino acids and three are stop signals”, “85 percent are
 * green and 15 percent blue”: the others tell it.
 */
const isReckoned = (value: number, list: readonly OtherNumber[], isShare: boolean): boolean => {
  const others = list.map((other) => other.value);
  const sum = others.reduce((total, other) => total + other, 0);
  return (
    (others.length > 1 && (sum === value || others.some((whole) => value + sum - whole === whole))) ||
    others.some((one, index) => others.slice(index + 1).some((other) => one + other === value)) ||
    (isShare && others.some((other) => other + value === 100))
  );
};

/** “Slits 0.25 mm apart give fringes about 5 mm apart on a screen 2 m away”: who knows the law reckons, and may come near. */
const isDerived = (sentence: string, at: number): boolean => {
  if (!valueWithUnit.test(sentence.slice(at))) return false;
  const units = new Set((sentence.match(unitsBehind) ?? []).map((found) => found.trim()));
  return units.size > 2 || (units.size > 1 && /\b(?:therefore|hence|thus|so)\b/.test(sentence));
};

const unit = '(?:°|\\p{Ll}?(?:m|Hz|g|J|W|V|A|s|K|Pa|N)\\b)';
const valueWithUnit = new RegExp(`^\\S+ ?${unit}`, 'u');
const unitsBehind = new RegExp(`(?<=\\d) ?${unit}`, 'gu');

const digitsAlone = /(?<![\p{L}\p{N}.,:$€£/−–-])\d+(?:\.\d+)?(?![\p{L}\p{N}:/]|[.,]\d|[–-])/gu;

/**
 * How far from “about 35” an answer may be: a tenth in one digit, at least one of the last place, of a share half of what it lacks at
 * most. “About 147” is nearer to what is meant, and so is “about 2.1”.
 */
const roomFor = (digits: string, isShare: boolean): number | undefined => {
  const value = Number(digits);
  const least = lastPlace(digits);
  // Of “about 2” neither 1 nor 3 is near.
  if (value < 5 * least) return undefined;
  const most = isShare ? (100 - value) / 2 : value;
  const places = digits.replace('.', '').replace(/^0+|0+$/g, '').length;
  const part = places > 2 ? 50 : places > 1 && digits.includes('.') ? 20 : 10;
  return Math.max(least, Number(Math.min(value / part, most).toPrecision(1)));
};

/** “At seven eighths of its time”: one number in two parts. */
const fractions = 'thirds|fourths|quarters|fifths|sixths|eighths|tenths';
const ofFraction = new RegExp(`^ \\p{Ll}*(?:${fractions})\\b`, 'u');

/** Words behind a number that are none of what it counts. */
const countsNothing = new RegExp(
  `^ (?:of|or|to|and|instead|rather|hundred|thousand|million|percent|out|hal(?:f|ves)|${fractions}|sides?|paragraphs?|pages|scraps|footnotes|speeches)\\b`,
);

/** “Summed it up four years later”: than what stands elsewhere. */
const laterThan =
  /^ (?:years?|months?|weeks?|days?|decades?|centuries) (?:later|earlier|before|after|afterwards)\b/;

/** “Say a malicious attachment or an injection on port 443”. */
const byExample = /\bsay,? (?:an?|the|on)\b/;

/**
 * “If a worker turns out 10 shirts”, “a school where it is 70”, “0.25 mg/L is not better than amoxicillin at 4”: as many as somebody
 * likes.
 */
const isChosen = (before: string): boolean =>
  /(?:^|[,;:] |\band )(?:if|suppose|imagine)\b[^,;]*$/i.test(before) ||
  /\ban? \p{Ll}+ (?:where|whose|in which|for which) [^,;]*$/u.test(before) ||
  /\ban? (?:star|planet|body|ball|sphere|cube|sample|person|m[ae]n|woman|child|worker|car|firm|town|family|country) of $/.test(
    before,
  ) ||
  /\bthan [^,;]* at $/.test(before);

/** “More than nine of ten convictions”. */
const ofRatio = new RegExp(`\\b(?:\\d+|${numeralWords.slice(1, 10).join('|')}) (?:out )?of $`, 'i');

/** “In line 30”, “on day 6”. */
const ofPlace = /\b(?:line|row|page|step|stage|day|item|example|case|exercise|problem|room|slide) $/i;

/** “After 24 hours 50 mg is left”: of what it is said stands elsewhere. */
const namesLittle = (sentence: string): boolean =>
  new Set(stemsOf(sentence.replace(timeUnits, ' ')).filter((stem) => stem.length >= 3)).size < 4;

const timeUnits =
  /\b(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|percent|daily|left|afterwards?|only)\b/gi;

const rounded = /\b(?:about|around|near|nearly|close to|almost|roughly|approximately) $/i;

/** What is only sometimes so has no one number. */
const unsure =
  /\b(?:often|sometimes|typical(?:ly)?|may|could|might|varies|average|at least|up to|estimate\w*|for (?:example|instance)|such as|ratios?)\b/i;

const isCounted = (before: string, after: string): boolean =>
  !/\b\p{Lu}\p{L}* $/u.test(before) &&
  /^(?: (?:percent|per cent|million|billion|trillion|k?m|[cmn]m|m?g|kg|kJ|ms|Hz|mol|\p{Ll}{3,})\b| ?[%°])/u.test(
    after,
  ) &&
  !(stopWords.has(/^ (\p{Ll}+)/u.exec(after)?.[1] ?? '') && !/^ (?:people|things|times)\b/.test(after));

/** “A value of 3.98 on the Pauling scale”, “port 53”, “the median is 6.5”. */
const isValue = (before: string, after: string): boolean =>
  /\b(?:ports?|pH|(?:value|score|pH|total|number|factor|ratio|mass|charge|length|power|level|frequency) of|equals|is|are|at|code|multiplied by|multiplies \p{L}[\p{L} ]{2,30} by) $/u.test(
    before,
  ) && /^(?:[.;]|, |%| (?:on|in|means|and|but|for) )/.test(after);

const roughly =
  /\b(?:some|over|under|above|below|beyond|exceed(?:s|ed)?|topped|than|least|most|to|circa|ca\.|between|within|every|another|first|last|as (?:much|many|high|low|long|far|few|little|late|early) as) $/i;

/** From two on: `one` is mostly a pronoun. */
const numeral = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${numeralWords.slice(2).join('|')})\\b(?![-–])`, 'giu');

/** A number that is written as a word; what is counted must not be listed behind it, and of two only what has or gives them can be asked. */
export const numeralTarget = (sentence: string, { entry, world }: Asking): Target | undefined => {
  if (/[:\d]|\b(?:about|often|may|might|average|at least|up to|other|both|first|second)\b/i.test(sentence))
    return undefined;
  const all = allMatches(sentence, numeral);
  const found = all.find(({ 0: word, index }) => {
    const before = sentence.slice(0, index);
    const after = sentence.slice(index + word.length);
    const isOnly = all.filter((one) => one[0].toLowerCase() === word.toLowerCase()).length === 1;
    return (
      isOnly &&
      // “Twenty dollars was reason enough”: what they were paid for stands elsewhere.
      index > 0 &&
      !isChosen(before) &&
      !roughly.test(before) &&
      // “Measure it, reach it and make money of it, all three”: who reads counts.
      !/\b(?:one in|all|or|to) $/i.test(before) &&
      !ofRatio.test(before) &&
      !rounded.test(before) &&
      /^ \p{L}{3,}/u.test(after) &&
      !countsNothing.test(after) &&
      !laterThan.test(after) &&
      // “Cannot move in a week but can in five years”: an example; `for three factors, (fgh)'` are counted by who reads on.
      !/\b(?:can|could|within) in $/.test(before) &&
      !/^ \p{Ll}+, [\u{F0000}-\u{10FFFD}]/u.test(after) &&
      // “Two sets of endings, in -ra and in -se” are counted out behind it.
      (word.toLowerCase() !== 'two' || (counting.test(before) && !/, .* and /.test(after)))
    );
  });
  if (!found) return undefined;
  const value = numeralWords.indexOf(found[0].toLowerCase());
  if (isReckoned(value, otherNumbers(sentence, found), false) || isCountedOut(value, sentence))
    return undefined;
  // “The field with four elements is not Z/4Z”.
  if (world.marks.plain(sentence).match(/\d+/g)?.includes(String(value))) return undefined;
  // `Adenosine triphosphate` has three, and “alleles, of which A and B and O” are counted by who reads on.
  const isTold = entry.names.some((name) => prefixes[value]?.test(name)) || isToldByMultiple(value, sentence);
  if (isTold || marksIn(sentence).length >= value - 1) return undefined;
  return { text: found[0], at: found.index, options: [], type: 'number', value };
};

/** Beginnings and parts of words that say a number. */
const prefixes: readonly (RegExp | undefined)[] = [
  undefined,
  /\bmono/i,
  /\b(?:bi|di)|\btwo/i,
  /tri|three/i,
  /tetra|quadr|four/i,
  /penta|quin|five/i,
  /hexa|six/i,
  /hepta|sept|seven/i,
  /oct|eight/i,
];

/** What stands before a number that is counted out. */
const counting =
  /\b(?:has|have|had|needs?|contains?|donates?|consists? of|makes?|gives?|takes?|uses?|forms?|holds?|by|exactly) $/i;
