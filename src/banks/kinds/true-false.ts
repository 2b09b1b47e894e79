import { text } from '../../model/rich.ts';
import { compose, paragraph, rejected } from '../compose.ts';
import { hashOf, inSeededOrder } from '../digest.ts';
import { sameGenus } from '../genus.ts';
import type { Asking, Made, Maker } from '../made.ts';
import { nameSubject, tellsApart } from '../named.ts';
import { rememberingOf } from '../remembering.ts';
import { affirmed } from '../text/affirmed.ts';
import { datedOnce, isPast, narrates, yearNumbers } from '../text/dates.ts';
import { exchangedChoice, exchangedNumbers, exchangedSubjects } from '../text/exchange.ts';
import { names } from '../text/mentions.ts';
import { anchorsOf, innerNames } from '../text/names.ts';
import { turned } from '../text/opposites.ts';
import { fold, stemOf, stemsOf } from '../text/words.ts';
import type { World } from '../world.ts';
import { givesAway } from '../world.ts';
import { personTarget } from './cloze-targets/persons.ts';
import { describe, sharesHead } from './description.ts';
import { apart } from './hidden-fact.ts';
import { recounted } from './recounted.ts';

/** A statement as it stands, or with one thing in it that is another’s: a year, a person, a term. */
export const trueFalse: Maker = (asking) => {
  const { world, unit } = asking;
  const found = unit.from === 'definition' && unit.leads ? swappedTerm(asking) : swappedFact(asking);
  if ('reason' in found) return found;
  // Only what could be made false stays true: so a statement does not tell by its kind which it is.
  return stated(asking, { isTrue: hashOf(world.options.seed, unit.key, 'true') % 5 < 2, ...found });
};

const stated = (
  { world, entry, unit }: Asking,
  { right, wrong, names, isTrue }: Swap & { readonly isTrue: boolean },
): Made => {
  const choice = (value: boolean) => ({
    text: paragraph([text(value ? 'True' : 'False')]),
    right: value === isTrue,
    value,
    pos: entry.item.pos,
  });
  return {
    question: {
      kind: 'boolean',
      choices: [choice(true), choice(false)],
      ...compose({
        kind: 'true-false',
        world,
        entries: [entry],
        key: unit.key,
        sources: [unit.said],
        difficulty: 'easy',
        lead: names ? 'True or false?' : `Is this statement about “${entry.item.term}” true or false?`,
        quote: world.marks.unmark(isTrue ? right : wrong),
      }),
    },
    answer: [],
    states: true,
  };
};

interface Swap {
  readonly right: string;
  readonly wrong: string;
  readonly names: boolean;
}

/** The definition under the name of another term. */
const swappedTerm = ({ world, entry, unit, siblings }: Asking): Swap | { readonly reason: string } => {
  const { subject, verb, predicate, plural } = entry.definition;
  if (!subject || !verb || !predicate) return rejected('the definition does not say “... is ...”');
  const description = describe(entry, world);
  if ('reason' in description) return description;
  const fit = siblings(entry).filter(
    (other) =>
      other.definition.subject !== undefined &&
      other.definition.plural === plural &&
      // `was` of something that still is would be a second thing to judge.
      other.definition.verb === verb &&
      sharesHead(description, other) &&
      other.isPlural === entry.isPlural &&
      sameGenus(other, entry),
  );
  const [other] = inSeededOrder(fit.slice(0, 3), ({ id }) => id, world.options.seed, unit.key);
  if (!other?.definition.subject) return rejected('no other term can stand in the sentence and be wrong');
  return {
    right: `${subject} ${verb} ${predicate}.`,
    wrong: `${other.definition.subject} ${verb} ${predicate}.`,
    names: true,
  };
};

/** What is longer says so many things that nobody knows which is asked. */
const mostLetters = 180;

const swappedFact = (asking: Asking): Swap | { readonly reason: string } => {
  const { world, entry, unit } = asking;
  const named = nameSubject(unit, entry, world);
  if ('reason' in named) return named;
  if (stemsOf(world.marks.plain(named.text)).length < 4) return rejected('it says too little');
  if (unit.text.length > mostLetters)
    return rejected('the sentence is too long for a true or false statement');
  const base = { right: named.text, names: named.names };
  const isCommon = (word: string): boolean => entry.plain.includes(` ${word} `);
  const isTold = narrates(named.text);
  // “Related pairs took 855 milliseconds and unrelated ones 940”: in whose study?
  const exchanged =
    isTold && innerNames(named.text).length === 0
      ? undefined
      : (exchangedSubjects(named.text, isCommon) ??
        exchangedNumbers(named.text) ??
        exchangedChoice(named.text));
  if (exchanged !== undefined) return { wrong: exchanged, ...base };
  if (/;/.test(unit.text)) return rejected('it says two things, of which each could be true or false');
  const dated = datedOnce(named.text);
  // Of a wrong year a learner who knows the rest is caught: it is typed, where that is wanted.
  const isTyped = world.options.kinds.includes('cloze') || world.options.kinds.includes('year');
  if (!isTyped && dated && isPast(named.text) && innerNames(named.text).length > 0 && isShort(named.text)) {
    const other = otherYear(dated.year, asking);
    if (other !== undefined)
      return { wrong: `${named.text.slice(0, dated.at)}${other}${named.text.slice(dated.at + 4)}`, ...base };
  }
  const person = personTarget(named.text, asking);
  const [wrong] = person?.options ?? [];
  if (person && wrong !== undefined && agent(named.text, person.at, person.text))
    return {
      wrong: `${named.text.slice(0, person.at)}${wrong}${named.text.slice(person.at + person.text.length)}`,
      ...base,
    };
  const subject = swappedSubject(named.text, asking);
  if (subject) return subject;
  // What somebody did once nobody can judge by what is taught of it, longer or shorter, nine days or four; what the term did is taught.
  const opposite =
    isTold && !named.led
      ? undefined
      : (turned(named.text, (word) => world.pagesWith(stemOf(fold(word))) > 0) ??
        recounted(named.text, asking) ??
        affirmed(named.text));
  // “Total external reflection” is nothing.
  const keepsName = opposite !== undefined && names(named.text, entry.names) === names(opposite, entry.names);
  return keepsName
    ? { wrong: opposite, ...base }
    : rejected('nothing in it can be changed so that it is surely false');
};

/** A long sentence says other things, which a wrong year would only hide. */
const isShort = (sentence: string): boolean =>
  sentence.split(' ').length <= 16 &&
  !/\b(?:that|which|who|when|where|because|although|among)\b/.test(sentence);

/** The fact under the name of a term whose page shares nothing that ties it to this one. */
const swappedSubject = (sentence: string, { world, entry, unit, siblings }: Asking): Swap | undefined => {
  const { subject, plural } = entry.definition;
  if (subject === undefined || !sentence.startsWith(`${subject} `)) return undefined;
  const rest = sentence.slice(subject.length);
  // What a term is told apart from others are told apart from, too.
  if (tellsApart.test(rest)) return undefined;
  // There is no `DNS 1.3`.
  if (/^ (?:[\d\u{F0000}-\u{10FFFD}]|[IVX]+\b)|^[/.]/u.test(rest)) return undefined;
  const alike = siblings(entry).filter(
    (other) =>
      other.definition.subject !== undefined &&
      other.definition.plural === plural &&
      other.isPlural === entry.isPlural &&
      sameGenus(other, entry),
  );
  if (alike.length === 0) return undefined;
  const plain = world.marks.plain(rest);
  if (stemsOf(plain).length < 5 || givesAway(plain, entry) !== undefined) return undefined;
  const fit = apart({ text: rest, anchors: anchorsOf(plain) }, alike, world);
  const [other] = inSeededOrder(fit.slice(0, 3), ({ id }) => id, world.options.seed, unit.key);
  return other && { right: sentence, wrong: `${other.definition.subject}${rest}`, names: true };
};

/** Someone did a thing that one person does. */
const agent = (sentence: string, at: number, name: string): boolean =>
  /^ (?:wrote|founded|proposed|discovered|invented|published|painted|composed|coined|introduced|announced|signed|formulated|won)\b/.test(
    sentence.slice(at + name.length),
  ) ||
  /\b(?:written|founded|proposed|discovered|invented|published|painted|composed|coined|introduced|announced|signed|formulated) by $/.test(
    sentence.slice(0, at),
  );

/** A year as far away as others of the course are, that the page does not know; between those of the page, where it has some. */
const otherYear = (year: number, { world, entry, unit }: Asking): number | undefined => {
  const known = new Set(yearNumbers(entry.plain));
  const latest = latestYear(world);
  const fit = yearSteps.map((step) => year + step).filter((one) => !known.has(one) && one <= latest);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  // What begins in 1949 did nothing in 1941.
  const within = fit.filter((one) => one > first && one < last);
  const some = known.size >= 3 ? within : fit;
  return some[hashOf(world.options.seed, unit.key, 'year') % Math.max(1, Math.min(4, some.length))];
};

const yearSteps = [4, -4, 5, -5, 6, -6, 7, -7, 8, -8];

/** No year is asked about that the course does not reach. */
const latestYear = rememberingOf(({ entries }: World): number =>
  entries.flatMap(({ plain }) => yearNumbers(plain)).reduce((most, one) => Math.max(most, one), 0),
);
