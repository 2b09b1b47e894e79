import { hashOf, inSeededOrder } from '../digest.ts';
import type { Asking } from '../made.ts';
import { isToldByMultiple } from '../text/counted-out.ts';
import { bounded, isNumberOfName, numbersIn } from '../text/exchange.ts';
import { holdsMark } from '../text/marks.ts';
import { isPercentage, numeralOf, numeralWords } from '../text/numerals.ts';
import { stemsOf } from '../text/words.ts';
import type { World } from '../world.ts';

/** The statement with another number, so far away that no rounding makes it right. */
export const recounted = (sentence: string, { world, unit, entry }: Asking): string | undefined => {
  const [only, ...more] = numbersIn(sentence);
  // A list behind it, a half or a claim that is denied would say more than the number; of “one to three” both ends are meant.
  if (!only || more.length > 0 || bounded.test(sentence) || tells.test(sentence)) return undefined;
  // “A force cannot point in two directions at once”: nor in four.
  if (/\b(?:not|cannot|never|neither|nor)\b|n[’']t\b/.test(sentence.slice(0, only.at))) return undefined;
  const before = sentence.slice(0, only.at);
  if (/\bone (?:to|or) $/i.test(before)) return undefined;
  // What is a number of a number is reckoned.
  if (isNumberOfName(before) || holdsMark(sentence)) return undefined;
  const after = sentence.slice(only.at + only.text.length);
  // “Who died in 870”: a year, of which twice as much would be a joke.
  if (
    /^\d{3}$/.test(only.text) &&
    /\b(?:in|since|by|until|year) $/i.test(before) &&
    /^(?:\W|$)/.test(after.trimStart())
  )
    return undefined;
  if (
    // Serum that is heated to 112 °C, 1598 stocks: nobody would take them for true, or for false.
    /^ ?°/.test(after) ||
    only.text.replace(/\D/g, '').replace(/0+$/, '').length > 2 ||
    // “2,4-D” is a name.
    /^,\d|^-\p{L}/u.test(after) ||
    /\d,$/.test(before) ||
    // O(2) is O(1).
    /\p{L}\($/u.test(before) ||
    /^ ?(?:[×^=+<>′″’']|BCE?\b|CE\b|AD\b)/.test(after) ||
    /\bAD $/.test(before) ||
    // “Organizations speak of 30,000”: of what, another sentence says.
    (/\bof $/.test(before) && /^[.,;]/.test(after)) ||
    /^ (?:of|or|and) |^ to \d/.test(after) ||
    // No pressure of the air is half of another.
    /^ ?(?:hPa|mbar|millibars?|hectopascals?)\b/.test(after) ||
    // “Two divisions, meiosis I and meiosis II”, “by four, purposely, knowingly, recklessly and negligently” are counted behind it.
    /^(?: [\p{L} -]{2,40})?, (?!(?:which|who|that|but|so|when|where|because|although|while)\b)(?:[^,]+, )*[^,]+,? and /u.test(
      after,
    ) ||
    /\brhym/.test(after) ||
    // “As two numbers, e.g. 120/80”: the example counts them.
    /\b(?:e\.g\.|for example|for instance|such as) .*\d/.test(after) ||
    // “Saussure, then 21”, “at the age of 21”: nobody is asked how old somebody was.
    /\b(?:then|aged?|age of) $/i.test(before) ||
    // “After each of the first three quarters”.
    /\b(?:number|no\.|the|one|these|those|times|first|last|next) $/i.test(before) ||
    sentence.split(' ').length > (/^\p{L}/u.test(only.text) ? mostWords : mostBesideDigits)
  )
    return undefined;
  const value = numeralOf(only.text) ?? Number(only.text.replace(/,(?=\d{3})/g, ''));
  if (isToldByMultiple(value, sentence)) return undefined;
  const near = valuesBeside(before, world).filter((one) => one !== value);
  const isRough = approximate.test(before);
  if (isRough && /^\p{L}/u.test(only.text)) return undefined;
  // Three hours and four are the same to many.
  const far =
    isRough || measures.test(after)
      ? [value / 2, value * 2].filter((one) => isRough || Number.isInteger(one))
      : otherValues(value);
  const others = (near.length > 0 && !isRough ? near : far).filter(
    // 0.05 with one place behind its point would be 0.1 again.
    (one) =>
      !entry.plain.includes(` ${one} `) &&
      isWritten(only.text, one) &&
      !(one > 100 && isPercentage(after)) &&
      // Nobody was dead for 194 years when pardoned.
      !(one > 120 && /^ years?\b/.test(after)),
  );
  const other = others[hashOf(world.options.seed, unit.key, 'number') % Math.max(1, others.length)];
  if (!Number.isFinite(value) || other === undefined) return undefined;
  return `${before}${writtenLike(only.text, other)}${after}`;
};

/** In a long sentence a wrong word for a number is overlooked: what else it says is true. */
const mostWords = 16;
const mostBesideDigits = 22;

const measures =
  /^ ?(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet|percent|degrees?|[mk]?g|m?[lL]|units)\b/;

/** Of what is not exact a near number may be as right. */
const approximate =
  /\b(?:about|around|near|nearly|close to|almost|roughly|approximately|some|typical(?:ly)?|usual(?:ly)?|average)\b/i;

const tells = /:\s|\bminutes (?:to|past)\b|\b(?:hal(?:f|ves)|twice|double|false|wrong|myth|claim\w*)\b/i;

/** What the course says of another thing in the same place: `port 80` beside `port 53`. */
const valuesBeside = (before: string, world: World): readonly number[] => {
  const word = /(?<=^|\s)(\p{Ll}{3,}) $/u.exec(before)?.[1];
  if (word === undefined || stemsOf(word).length === 0) return [];
  const known = valuesKnown.get(world) ?? new Map<string, readonly number[]>();
  valuesKnown.set(world, known);
  const found = known.get(word) ?? valuesAfter(word, world);
  known.set(word, found);
  return found;
};

const valuesKnown = new WeakMap<World, Map<string, readonly number[]>>();

const valuesAfter = (word: string, { entries, options }: World): readonly number[] => {
  const pattern = new RegExp(`\\b${word} (\\d+)(?![\\d.,]\\d|\\w)`, 'g');
  // In the order of files some others would be the first.
  const found = inSeededOrder(entries, ({ id }) => id, options.seed)
    .slice(0, mostPages)
    .flatMap(({ plain }) => [...plain.matchAll(pattern)].map(([, digits]) => Number(digits)));
  return [...new Set(found)].sort((a, b) => a - b);
};

/** Pages that are searched for other values. */
const mostPages = 200;

const isWritten = (like: string, value: number): boolean =>
  /^\p{L}/u.test(like) || Number(writtenLike(like, value).replaceAll(',', '')) === value;

/** Counts stand near to each other; of what is measured the half and the double are surely wrong. */
const otherValues = (value: number): readonly number[] => {
  // `3.0` beside `1.5` would tell.
  if (!Number.isInteger(value))
    return [value * 2, value / 2, value * 3].filter((one) => !Number.isInteger(one));
  if (value === 1) return [2, 3];
  if (value < 1) return [];
  if (value <= 12) return value <= 3 ? [value + 1, value + 2] : [value - 1, value + 1, value + 2];
  return value % 2 === 0 ? [value / 2, value * 2] : [value * 2, value * 3];
};

/** A number as a word, with the places behind the point, and with the signs between thousands that another has. */
const writtenLike = (like: string, value: number): string => {
  if (/^\p{L}/u.test(like)) {
    const word = numeralWords[value] ?? String(value);
    return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  const places = /\.(\d+)$/.exec(like)?.[1]?.length ?? 0;
  return like.includes(',') ? value.toLocaleString('en-US') : value.toFixed(places);
};
