import { inSeededOrder } from '../../digest.ts';
import { isPerson } from '../../genus.ts';
import type { Asking } from '../../made.ts';
import { type Dated, narrates, ofShare, yearsIn } from '../../text/dates.ts';
import { names } from '../../text/mentions.ts';
import type { Entry } from '../../world.ts';
import type { Target } from './target.ts';

export const yearTarget = (sentence: string, { world, entry, unit }: Asking): Target | undefined => {
  const asked = yearsIn(sentence).filter(
    ({ at, year }) =>
      !ofAside.test(sentence.slice(0, at)) &&
      !inTitle.test(sentence.slice(0, at)) &&
      !(unit.from === 'fact' && isByTheWay(sentence, at, entry)) &&
      !ofAnecdote.test(sentence) &&
      !isVague(sentence.slice(0, at), sentence.slice(at + String(year).length)) &&
      // “A Persian mathematician who died in 1429”: of the law that bears his name that is no date.
      (isPerson(entry) || !ofLife.test(sentence.slice(0, at))),
  );
  const [found] = inSeededOrder(
    mainFirst(asked, sentence),
    ({ year }) => String(year),
    world.options.seed,
    unit.key,
  );
  return found && { text: String(found.year), at: found.at, options: [], type: 'year' };
};

/** “An advertisement of 2002”, “one night in 1995”: what nobody learns. */
const ofAnecdote =
  /\b(?:advertisements?|ads?|[Aa]n X-ray of|footnotes?|one (?:night|day|morning|evening|afternoon))\b/;

/**
 * The year stands in a clause that says by the way who found something that is so today: “a result that two mathematicians published in
 * 1936 and that now serves to compress images”.
 */
const isByTheWay = (sentence: string, at: number, entry: Entry): boolean => {
  const clause = subordinate.exec(sentence.slice(0, at));
  const before = sentence.slice(0, clause?.index ?? 0);
  return clause !== null && present.test(before) && !narrates(before) && !names(before, entry.names);
};

const present = /\b(?:is|are|you|we|goes|comes?|leads|deserves)\b/;

const subordinate = /\b(?:who|whom|which|that|after|whereupon)\b[^,;:]*$/;

/** Of several years those of main clauses say what the sentence is about. */
const mainFirst = (years: readonly Dated[], sentence: string): readonly Dated[] => {
  const main = years.filter(({ at }) => !subordinate.test(sentence.slice(0, at)));
  return main.length === 0 ? years : main;
};

const ofLife = /\b(?:died|born|retired|bankrupt) (?:in|on) [^,;]*$/;

/** “After the attacks of September 11, 2001”: the date of another event, by which the sentence tells its own. */
const ofAside =
  /\b(?:after|before|since|until|during|following|like|unlike|than)\b[^,;:]*\b(?<!(?:spring|summer|autumn|fall|winter|beginning|start|middle|end) )of (?:\p{Lu}\p{L}+ (?:\d{1,2}, )?)?$/iu;

/**
 * “After 2003”, “from 1969 on”: of later years it is as true. “A lot bought in 1950 can look cheap” is an example, and “(about 74,600
 * dollars in 2022)” or “of the droughts since 1871” the year of a statistic.
 */
const isVague = (before: string, after: string): boolean =>
  /\b(?:after|by) $/i.test(before) ||
  (/\bfrom $/i.test(before) && /^ on(?:wards?)?\b/.test(after)) ||
  (/\ban? \p{Ll}[^,;:]*$/u.test(before) && /^,? (?:can|may|would|might)\b/.test(after)) ||
  /\([^)]*\d[^)]* in $|\bof [^,;:]*\p{Ll}s since $/u.test(before) ||
  ofStatistic.test(before) ||
  ofShare.test(before) ||
  ofSeries.test(before) ||
  ofLevel.test(before) ||
  (/^In $/.test(before) && levelBehind.test(after)) ||
  // “Ancient DNA published in 2023 showed”: the year of a study that tells something else.
  (/\bpublished in $/.test(before) &&
    /^,? (?:by [^,]+, )?(?:show|found|suggest|estimat|put|conclud|report)/.test(after));

/** “The price sank from 11 cents to less than 6 cents in 1894”. */
const ofStatistic =
  /\b(?:was|were|reached|affected|stood|fell|rose|sank|dropped|grew|averaged)\b[^,;:]*\d ?(?:%|percent|per cent|cents|dollars|(?:million|billion|thousand)(?: [\p{L}-]+)?|degrees) in $/u;

/** “2,400 in 1813, 14,000 in 1820”, “the output of pig iron, 68,000 tons in 1788”: rows of a table. */
const ofSeries = /(?:^|, | and )[\d,.]+(?: \p{Ll}+)? in $|\b[Tt]here (?:were|was) [^,;:]*\d[^;:]* in $/u;

/** “And about 10 per cent in 2023”, “about one adult woman in three was in the labour force in 1950”: of the years around it that is as true. */
const ofLevel =
  /\b(?:about|nearly|roughly|almost|around|close to)\b[^,;:]*\b(?:percent|per cent|million|billion|trillion|in (?:three|four|five|ten)|thirds|quarters)\b[^,;:]* in $/;

/** “In 1990 more than a third of humanity lived in poverty”. */
const levelBehind =
  /^,? (?:about|nearly|roughly|almost|around|close to|more than|less than|over|under|some) /;

/** Goya's Third of May 1808. */
const inTitle = /\p{Lu}\p{Ll}*(?:st|nd|rd|th) of \p{Lu}\p{Ll}+ $/u;
