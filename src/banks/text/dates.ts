import { allMatches } from './all-matches.ts';

/** Of the English year, as a pattern. */
export const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const year = '(?:1[0-9]{3}|20[0-9]{2})';
const date = `(?:(?:(?:${months})(?: \\d{1,2},?)? |\\d{1,2} (?:${months}) ))?${year}`;

const anyYear = new RegExp(`(?<![\\d,.–-])${year}(?![\\d–-]|s\\b|,\\d)`, 'g');
/** “In 445 BC”, “in AD 43”: of years of fewer digits an era says that they are years. */
const yearOfEra = /(?<![\d,.–-])\d{1,3}(?= (?:BCE?|CE|AD)\b)|(?<=\bAD )\d{1,3}(?![\d–-])/g;
const day = `(?:(?:${months}) (?:\\d{1,2},? )?|\\d{1,2} (?:${months}) )$`;
const dating = new RegExp(
  `\\b(?:(?:in|on|since|until|till|by|from|of|after|before) ${day}|(?:in|since|until|by|from|after|before) $)`,
  'i',
);
const happening = new RegExp(
  `\\b(?:in|on) (?:(?:${months}) (?:\\d{1,2},? )?|\\d{1,2} (?:${months}) )?$`,
  'i',
);

const leadingDate = new RegExp(`^(?:In|On) ${date},? (?=\\p{L})`, 'u');
const trailingDate = new RegExp(`,? (?:in|on) ${date}\\.$`, 'u');
const anyDate = new RegExp(`\\b(?:${months}|${year}|century|decade)\\b`);

/** All four digits of a text that may be a year. */
export const yearNumbers = (text: string): readonly number[] =>
  (text.match(/\b(?:1\d|20)\d\d\b/g) ?? []).map(Number);

/** One year, said once, of something that happened once. */
export interface Dated {
  readonly year: number;
  /** Where the four digits stand. */
  readonly at: number;
}

/** The only year of an English sentence, where it dates an event and nothing near it makes the year vague. */
export const datedOnce = (sentence: string): Dated | undefined => {
  const years = allMatches(sentence, anyYear);
  const [found] = years;
  if (!found || years.length > 1 || vague.test(sentence)) return undefined;
  const before = sentence.slice(0, found.index);
  if (!happening.test(before)) return undefined;
  if (/[-–]\d{2}\b/.test(sentence.slice(found.index, found.index + 8))) return undefined;
  return { year: Number(found[0]), at: found.index };
};

/** Whatever goes on, comes back or is dated by something else has more than one year that is right. */
const vague =
  /\b(?:every|each|annual(?:ly)?|often|usually|always|again|repeatedly|several times|many times|twice|since|until|till|between|before|after|later|earlier|by \d{4}|from \d{4}|from (?:january|february|march|april|may|june|july|august|september|october|november|december)|around|about|circa|roughly|approximately|nearly|almost|late|early|mid|century|decade|during|throughout|began to|still|already|onwards?|at least|more than|less than|up to|years?)\b|\b\d{3,4}s\b|\b\d{3,4}[–-]\d/i;

/** A sentence without its date, where it stands at the beginning or at the end; undefined where taking it out would not leave a sentence. */
export const withoutDate = (sentence: string): string | undefined => {
  const leading = leadingDate.exec(sentence);
  if (leading) {
    const rest = sentence.slice(leading[0].length);
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  const trailing = trailingDate.exec(sentence);
  const rest = sentence.slice(0, trailing?.index);
  // “Hamburg came in only in 1888”, “converges on the battle of Shrewsbury, fought in 1403”.
  return trailing && !/\b(?:only|even|just|first|as)$|, \p{Ll}+$/u.test(rest) ? `${rest}.` : undefined;
};

/** Something happened: there is a verb in the past. */
export const isPast = (sentence: string): boolean => past.test(sentence);

/** It tells what was, and not what is so: a verb in the past that is no participle. */
export const narrates = (sentence: string): boolean =>
  irregular.test(sentence) || (finite.test(sentence) && !present.test(sentence));

const present = /\b(?:is|are|has|have|can|may|will|does|do)\b/;

/** Words behind which a participle stands, and no verb. */
const beforeParticiple =
  'is|are|be|been|being|has|have|having|an?|the|of|by|with|in|to|and|or|not|as|when|if|once|it|its|their|more|most|less|two|three|four|five|six|(?<!\\d)\\d{1,2}|already|often|usually|(?:is|are|be|been|being|an?|the|of|and|its|their|more|most) \\p{Ll}+ly|\\p{Ll}+s';
/** Verbs in the past, and those of them that are participles, too. */
const onlyPast = 'became|began|wrote|went|took|gave|fell|rose|broke|spoke|drew|grew|flew|sang|ran';
const alsoParticiples =
  'won|led|made|met|said|told|sent|came|held|built|found|lost|brought|fought|sold|bought|taught';
const irregular = new RegExp(
  `\\b(?:was|were|had|did|${onlyPast}|left(?= (?:the|an?|its|his|her|their|no|about|\\d|\\p{Lu})))\\b|(?<!, |\\b(?:${beforeParticiple}) )\\b(?:${alsoParticiples}|stood|kept|paid)\\b|, (?:made|held|found|left|gave|told|kept) (?:it|them|him|her|the|an?|that)\\b`,
  'u',
);
const finite = new RegExp(
  `(?<!, |\\b(?:${beforeParticiple}) )(?<!^)\\b(?!un|(?:infra|hund|hat|kind|sac)red|naked|wicked)\\p{Ll}{2,}[^e]ed\\b(?!,| (?:by|in|of|with|to|from|as|for|on|at)\\b)`,
  'u',
);

/** What is told is what happened: the verb in the past is no relative clause’s. */
export const isEvent = (sentence: string): boolean => {
  const verb = past.exec(sentence);
  return (
    verb !== null &&
    // “Much of what can be proved comes from files”.
    !/\b(?:be|been|being) $/.test(sentence.slice(0, verb.index)) &&
    !goesOn.test(sentence.slice(verb.index)) &&
    // “One channel is the Dutch disease, a term coined in 1977”.
    !/\b(?:is|are)\b/.test(sentence.slice(0, verb.index)) &&
    // “Because it responds to DNA, a version serves in a vaccine approved in 2017”.
    !/^(?:Because|Since|As|If|When|While|Although)\b/.test(sentence) &&
    !/\b(?:that|which|who|whose)\b/.test(sentence.slice(0, verb.index))
  );
};

/** No single event: other years may be as right. */
const goesOn =
  /^(?:used|lived|knew|saw|had|(?:was|were) (?!(?:\p{Ll}+ly |first |not )?(?:\p{Ll}+ed|born|built|made|broken|held|found|won|lost|sent|begun|given|taken|written|shot|struck|put|set|cut|chosen|drawn|overthrown|sworn|brought|bought|sold|fought|led|left|sunk|hit|met|split|torn|spun|shown|seen)\b))/u;

const past = new RegExp(
  `\\b(?:was|were|left|set|put|cut|${onlyPast}|${alsoParticiples}|\\p{Ll}{2,}ed)\\b`,
  'u',
);

/** “Some 11 per cent of mothers died in 1846”: before the year of a share. */
export const ofShare = /\d ?(?:%|percent|per cent) [^,;:]* in $/;

/** Any day, month or year: what would give an order away. */
export const holdsDate = (text: string): boolean => anyDate.test(text.replace(/\bMay (?=\p{Ll})/gu, ''));

/** “Before the Constitution took effect in 1789, ...” tells something else. */
const aside = /^(?:Before|After|When|Until|By|Although|While)\b[^,]*$/;

/** Years that one answer is right for: after `in`, `since` and the like; not rounded, no span, no part of a name, and none in brackets, where it cites. */
export const yearsIn = (sentence: string): readonly Dated[] => {
  const ofEra = eras.test(sentence) ? allMatches(sentence, yearOfEra) : [];
  return [...allMatches(sentence, anyYear), ...ofEra]
    .filter(({ 0: year, index }) => {
      const before = sentence.slice(0, index).replace(/\bAD $/, '');
      if (isRounded.test(before) || aside.test(before)) return false;
      // “From 1861 to 1957” tells 1958.
      const isNear = (sentence.match(/\b\d{2,4}\b/g) ?? []).some(
        (other) =>
          other.length === year.length &&
          other !== year &&
          other.length > 2 &&
          Math.abs(Number(other) - Number(year)) < 3,
      );
      if (isNear || /\d to $/.test(before) || span.test(sentence.slice(index))) return false;
      // “The law of 367 BC”: its era says that it is no part of the name.
      return dating.test(before) || (year.length < 4 && /\bof $/.test(before));
    })
    .map((found) => ({ year: Number(found[0]), at: found.index }));
};

const isRounded =
  /\b(?:about|around|circa|c\.|ca\.|nearly|roughly|early|late|mid|approximately) (?:\p{L}+ )?$/iu;

const span = new RegExp(`^\\d+ (?:BCE? )?to (?:(?:${months}) (?:\\d{1,2},? )?)?\\d`);

const eras = /\b(?:BCE?|CE|AD)\b/;

/**
 * The year of what a definition defines, where it gives one and no other: “a statute of 1534”, “the fleet that he sent out in 1588”,
 * “Marbury v. Madison (1803) is”. Before Christ it is negative. Undefined where the thing only ended, or came back, in that year.
 */
export const yearOfThing = (definition: string): number | undefined => {
  const digits = [...allMatches(definition, anyYear), ...allMatches(definition, yearOfEra)];
  const [found] = digits;
  if (!found || digits.length > 1 || unsure.test(definition)) return undefined;
  const before = definition.slice(0, found.index).replace(/\bAD $/, '');
  if (!made.test(before) || endedIn.test(before)) return undefined;
  const isBefore = /^\d+ BC/.test(definition.slice(found.index));
  return isBefore ? -Number(found[0]) : Number(found[0]);
};

/** “In March”, “of 22 August”, “(February”. */
const made = new RegExp(
  `(?:\\b(?:in|on|of) |\\()(?:(?:(?:spring|summer|autumn|fall|winter|early|late) (?:of )?)?|(?:the )?(?:${months}) (?:\\d{1,2},? )?|\\d{1,2} (?:${months}) )$`,
  'i',
);

const unsure =
  /\b(?:since|until|till|between|before|after|later|earlier|by \d{4}|from \d|from (?:january|february|march|april|may|june|july|august|september|october|november|december)|around|about|circa|c\.|roughly|approximately|century|decade|onwards?)\b|\b\d{3,4}s\b|\d[–-]\d|\bwar of \d/i;

const endedIn =
  /\b(?:end(?:ed|ing|s)?|repealed|overturned|overruled|abolished|dissolved|replaced|superseded|destroyed|undone|revoked|lifted|fell|lost|died|death|revived|renamed|reformed|expanded|amended|extended|revised|restored|rediscovered|reopened|still|used|known|called|named|attended|visited|joined|entered|won|received) (?:[^,;()]* )?\(?$/i;
