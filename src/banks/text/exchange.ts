import { allMatches } from './all-matches.ts';
import { isCountedOut } from './counted-out.ts';
import { months, narrates } from './dates.ts';
import { numeralOf, numeralWords } from './numerals.ts';
import { stemsOf } from './words.ts';

/** Where a sentence says two things of two subjects, one after the other. */
const joints = /; |, (?:and|while|whereas|but) |, (?=(?:an?|the|each) )/;

/** What is said of each subject: its verb is the same in both. */
interface Clause {
  readonly subject: string;
  readonly rest: string;
}

/**
 * “Each line stands for a shared pair; each dot stands for one electron” with the subjects exchanged: nobody can tell by its
 * form that it is false. Undefined where a sentence is no such pair.
 */
export const exchangedSubjects = (
  sentence: string,
  isCommon: (word: string) => boolean,
): string | undefined => {
  const joint = joints.exec(sentence);
  if (!joint || unsure.test(sentence)) return undefined;
  const [first, second] = [sentence.slice(0, joint.index), sentence.slice(joint.index + joint[0].length)];
  if (/[;:]|, (?:which|who|because)\b/.test(`${first} ${second}`) || pronouns.test(second)) return undefined;
  for (const [word] of first.matchAll(/\b\p{Ll}{2,}\b/gu)) {
    if (!isVerb(word)) continue;
    const [one, other] = [clauseAt(first, word), clauseAt(second, word)];
    if (!one || !other) continue;
    if (!isParallel(one.subject.toLowerCase(), other.subject.toLowerCase())) return undefined;
    if (one.rest.replace(/\W+$/, '') === other.rest.replace(/\W+$/, '')) return undefined;
    // “Flux is measured in webers, and one weber per second is one volt”: nothing is measured in itself.
    if (tellsOf(one.rest, other.subject) || tellsOf(other.rest, one.subject)) return undefined;
    const begins = loweredAtStart(one.subject, isCommon);
    if (begins === undefined) return undefined;
    return `${capital(other.subject)}${one.rest}${joint[0]}${begins}${other.rest}`;
  }
  return undefined;
};

const tellsOf = (rest: string, subject: string): boolean => {
  const said = new Set(stemsOf(rest));
  return stemsOf(subject).some((stem) => said.has(stem));
};

/** Two things of one grammar, neither of which is the other or its part: `half of the values` and `half`. */
const isParallel = (one: string, other: string): boolean =>
  !one.includes(other) && !other.includes(one) && opening(one) === opening(other);

const opening = (subject: string): string =>
  (/^(?:the|an?|each|every|in|on|at|with)(?= )|^\p{L}+(?=ing )/u.exec(subject)?.[0] ?? '').replace(
    /^an$|^\p{L}{4,}$/u,
    (found) => (found === 'an' ? 'a' : 'ing'),
  );

const clauseAt = (clause: string, verb: string): Clause | undefined => {
  const found = new RegExp(`^([^,]{2,60}?)( ${verb} .+)$`, 'u').exec(clause);
  const [, subject = '', rest = ''] = found ?? [];
  return subject === '' ||
    subject.split(' ').length > 5 ||
    /\b(?:that|which|who|if|when|as|not)\b/.test(subject)
    ? undefined
    : { subject, rest };
};

const isVerb = (word: string): boolean =>
  /^(?:is|are|was|were|has|have|had|stand|stands|mean|means|hold|holds|add|adds|consist|consists|contain|contains|use|uses|need|needs|give|gives|make|makes|take|takes|run|runs|show|shows|go|goes|begin|begins|end|ends|serve|serves|lie|lies|can|turn|turns|become|becomes)$/.test(
    word,
  );

/** As it stands in the middle of a sentence. */
const loweredAtStart = (subject: string, isCommon: (word: string) => boolean): string | undefined => {
  const [word = ''] = subject.split(' ');
  if (/^(?:An?|The|Each|Every|One|Some|\p{Lu}\p{Ll}+ing)$/u.test(word) || isCommon(word.toLowerCase()))
    return subject.charAt(0).toLowerCase() + subject.slice(1);
  return /^\p{Lu}[^\s]*[\p{Lu}\d]/u.test(subject) ? subject : undefined;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `So are bounded functions`: what stands before the verb means something of the first clause. */
const pronouns =
  /^(?:so|neither|nor|such|here|there|it|they|he|she|its|their|his|her|this|that|these|those|both|two|three|others?)\b/i;
const unsure = /\b(?:if|when|unless|except|may|might|sometimes|often|both|either|neither|same)\b/i;

const numeral = numeralWords.slice(2, 13).join('|');
const anyNumber = new RegExp(
  `(?<![\\p{L}\\p{N}.,:$€£/−–-])(?:\\d+(?:[.,]\\d+)*(?![\\p{L}\\p{N}:/–-])|(?:${numeral})(?![-–]|\\p{L})|(?<=\\b(?:exactly|only) )one\\b)`,
  'giu',
);

interface InText {
  readonly text: string;
  readonly at: number;
}

/** The numbers of a sentence, as digits or as words from two to twelve; no years. */
export const numbersIn = (sentence: string): readonly InText[] =>
  allMatches(sentence, anyNumber)
    .map((found) => ({ text: found[0], at: found.index }))
    .filter(
      ({ text, at }) =>
        !/^(?:1[0-9]|20)\d\d$/.test(text) && !isDay(sentence.slice(0, at), sentence.slice(at + text.length)),
    );

/** “On 30 April”, “on April 30”: there is no 60th. */
const isDay = (before: string, after: string): boolean => beforeMonth.test(after) || afterMonth.test(before);

const beforeMonth = new RegExp(`^ (?:${months})\\b`);
const afterMonth = new RegExp(`\\b(?:${months}) $`);

/** “Sulfuric acid donates two protons; phosphoric acid donates three” with its two numbers exchanged. */
export const exchangedNumbers = (sentence: string): string | undefined => {
  const [one, other, ...more] = numbersIn(sentence);
  if (!one || !other || more.length > 0 || /\b(?:1[0-9]|20)\d\d\b/.test(sentence)) return undefined;
  if ([one, other].some(({ at }) => isNumberOfName(sentence.slice(0, at)))) return undefined;
  // Of three one may follow from the others: −18, 33 and 15 degrees.
  if ((sentence.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 2) return undefined;
  // “About 8 percent of men, but only 0.5 percent of women”.
  if (
    [one, other].some(({ at }) => /\b(?:only|just|mere|even|fully) (?:about )?$/.test(sentence.slice(0, at)))
  )
    return undefined;
  // “Five permanent (China, France, Russia, the United Kingdom and the United States) and ten that”.
  const isListed = (value: number): boolean => value > 2 && isCountedOut(value, sentence);
  if ([one, other].some(({ text }) => isListed(numeralOf(text) ?? Number(text)))) return undefined;
  const between = sentence.slice(one.at + one.text.length, other.at);
  // “Twelve states signed: the United States, Canada and ten countries of Europe”.
  if (between.includes(': ')) return undefined;
  // “So the emissions of 10 billion tonnes look small”.
  if (/\b(?:small|large|little|huge|tiny)\b/.test(sentence)) return undefined;
  // “Ten strokes a minute and twelve gallons”: nobody keeps the two apart who was told both once.
  const [unit, otherUnit] = [nounBehind(one, sentence), nounBehind(other, sentence)];
  if (otherUnit !== undefined && unit !== otherUnit && narrates(sentence)) return undefined;
  const isPair = /;|, | and | while | whereas | but | multiplies /.test(between);
  const isSpan =
    /^ ?(?:and|or|to|of|by|×|x|%? to|percent to) ?$|\bof (?:the|these|those|which|them|whom)\b|\bout of\b/.test(
      between.trimEnd() === '' ? between : between.trim(),
    );
  const [low, high] = [one.text.toLowerCase(), other.text.toLowerCase()];
  // A digit in the place of a word would tell.
  const isAlike = /^\d/.test(low) === /^\d/.test(high);
  if (!isPair || isSpan || low === high || !isAlike || bounded.test(sentence)) return undefined;
  return (
    sentence.slice(0, one.at) +
    (/^\p{Lu}/u.test(one.text) ? capital(high) : high) +
    between +
    low +
    sentence.slice(other.at + other.text.length)
  );
};

const nounBehind = ({ text, at }: InText, sentence: string): string | undefined =>
  /^ (\p{Ll}{3,})/u.exec(sentence.slice(at + text.length))?.[1];

/** `RFC 1631`, `Python 3` and `version 3.7` are names, by what stands before their number. */
export const isNumberOfName = (before: string): boolean =>
  /\b\p{Lu}\p{L}* $|\b(?:version|chapter|section|article|grade|phase|type) $|\b(?:Op|No|Nr)\. ?$/u.test(
    before,
  );

/** “Comes from water rather than from carbon dioxide” with the two exchanged. */
export const exchangedChoice = (sentence: string): string | undefined => {
  const found =
    /\b(from|in|by|to|with|on|for|at|as|into|of|through) ([^,;:.]{2,50}?) rather than \1 ([^,;:.]{2,50})(?=[.;]?$)/u.exec(
      sentence,
    );
  const [all = '', preposition = '', chosen = '', other = ''] = found ?? [];
  if (!found || /\b(?:rather|not|than)\b/.test(`${sentence.slice(0, found.index)} ${chosen} ${other}`))
    return undefined;
  // Exchanged, a pronoun would come before what it stands for.
  if (/\b(?:it|them|him|her|this|that|these|those|its|their|his)\b/.test(`${chosen} ${other}`))
    return undefined;
  return `${sentence.slice(0, found.index)}${preposition} ${other} rather than ${preposition} ${chosen}${sentence.slice(found.index + all.length)}`;
};

/** A limit, of which other numbers may be true as well. */
export const bounded =
  /\b(?:at least|at most|than|over|under|up to|within|every|between|above|below|often|from|minimum|maximum|some|if|may|might|can|could|or)\b/i;
