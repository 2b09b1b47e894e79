import { text } from '../../model/rich.ts';
import { compose, paragraph, rejected } from '../compose.ts';
import { hashOf, inSeededOrder } from '../digest.ts';
import type { Asking, Maker } from '../made.ts';
import { nameSubject } from '../named.ts';
import { oddOf } from '../siblings.ts';
import { datedOnce, isPast } from '../text/dates.ts';
import { anchorsOf, innerNames } from '../text/names.ts';
import { turned } from '../text/opposites.ts';
import { stemsOf } from '../text/words.ts';
import type { Entry, World } from '../world.ts';
import { givesAway } from '../world.ts';
import { personTarget } from './cloze-targets.ts';
import { describe, isPlural } from './description.ts';
import { apart } from './fact-to-term.ts';

/** A statement as it stands, or with one thing in it that is another’s: a year, a person, a term. */
export const trueFalse: Maker = (asking) => {
  const { world, entry, unit } = asking;
  const found = unit.from === 'definition' && unit.leads ? swappedTerm(asking) : swappedFact(asking);
  if ('reason' in found) return found;
  const { right, wrong } = found;
  const isTrue = oddOf(world.options.seed, unit.key, 'true');
  const choice = (value: boolean) => ({
    text: paragraph([text(value ? 'True' : 'False')]),
    right: value === isTrue,
    value,
    pos: entry.item.pos,
  });
  return {
    question: {
      ...compose({
        kind: 'true-false',
        world,
        entries: [entry],
        key: unit.key,
        sources: [unit.text],
        difficulty: 'easy',
        lead: found.names ? 'True or false?' : `Is this statement about “${entry.item.term}” true or false?`,
        quote: world.marks.unmark(isTrue ? right : wrong),
      }),
      kind: 'boolean',
      choices: [choice(true), choice(false)],
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
      isPlural(other) === isPlural(entry) &&
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

const swappedFact = (asking: Asking): Swap | { readonly reason: string } => {
  const { world, entry, unit } = asking;
  const named = nameSubject(unit, entry, world);
  if ('reason' in named) return named;
  if (/;/.test(unit.text)) return rejected('it says two things, of which each could be true or false');
  if (unit.text.length > 230) return rejected('the sentence is too long for a true or false statement');
  const base = { right: named.text, names: named.names };
  const dated = datedOnce(named.text);
  if (dated && isPast(named.text) && innerNames(named.text).length > 0) {
    const other = otherYear(dated.year, asking);
    if (other !== undefined)
      return { ...base, wrong: `${named.text.slice(0, dated.at)}${other}${named.text.slice(dated.at + 4)}` };
  }
  const person = personTarget(named.text, asking);
  const [wrong] = person?.options ?? [];
  if (person && wrong !== undefined && agent(named.text, person.at, person.text))
    return {
      ...base,
      wrong: `${named.text.slice(0, person.at)}${wrong}${named.text.slice(person.at + person.text.length)}`,
    };
  const subject = swappedSubject(named.text, asking);
  if (subject) return subject;
  const opposite = turned(named.text);
  return opposite === undefined
    ? rejected('nothing in it can be changed so that it is surely false')
    : { ...base, wrong: opposite };
};

/** The fact under the name of a term whose page shares nothing that ties it to this one. */
const swappedSubject = (sentence: string, { world, entry, unit, siblings }: Asking): Swap | undefined => {
  const { subject, plural } = entry.definition;
  if (subject === undefined || !sentence.startsWith(`${subject} `)) return undefined;
  const rest = sentence.slice(subject.length);
  // There is no `DNS 1.3`.
  if (/^ (?:[\d\u{F0000}-\u{10FFFD}]|[IVX]+\b)|^[/.]/u.test(rest)) return undefined;
  const fact = { text: rest, anchors: anchorsOf(world.marks.plain(rest)) };
  if (stemsOf(world.marks.plain(rest)).length < 5 || givesAway(world.marks.plain(rest), entry) !== undefined)
    return undefined;
  const fit = apart(fact, siblings(entry), world).filter(
    (other) =>
      other.definition.subject !== undefined &&
      other.definition.plural === plural &&
      isPlural(other) === isPlural(entry) &&
      sameGenus(other, entry),
  );
  const [other] = inSeededOrder(fit.slice(0, 3), ({ id }) => id, world.options.seed, unit.key);
  return other && { right: sentence, wrong: `${other.definition.subject}${rest}`, names: true };
};

/** Nobody takes a molecule for a movement: both are defined by the same noun. */
const sameGenus = (one: Entry, other: Entry): boolean => {
  const [genus, also] = [genusOf(one), genusOf(other)];
  return genus !== undefined && genus === also;
};

const genusOf = ({ definition: { predicate } }: Entry): string | undefined => {
  const head = predicate?.split(
    /,|:|\b(?:of|that|which|who|whose|in|with|by|for|to|from|at|on|between|where|when)\b/,
  )[0];
  return head === undefined ? undefined : stemsOf(head).at(-1);
};

/** Someone did a thing that one person does. */
const agent = (sentence: string, at: number, name: string): boolean =>
  /^ (?:wrote|founded|proposed|discovered|invented|published|painted|composed|coined|introduced|announced|signed|formulated|won)\b/.test(
    sentence.slice(at + name.length),
  ) ||
  /\b(?:written|founded|proposed|discovered|invented|published|painted|composed|coined|introduced|announced|signed|formulated) by $/.test(
    sentence.slice(0, at),
  );

/** A year as far away as others of the course are, that the page does not know. */
const otherYear = (year: number, { world, entry, unit }: Asking): number | undefined => {
  const known = new Set(entry.plain.match(/\d{4}/g)?.map(Number) ?? []);
  const latest = latestYear(world);
  const steps = [3, -3, 4, -4, 5, -5, 6, -6, 7, -7].map((step) => year + step);
  const fit = steps.filter((one) => !known.has(one) && one <= latest);
  return fit[hashOf(world.options.seed, unit.key, 'year') % Math.max(1, Math.min(4, fit.length))];
};

const latest = new WeakMap<World, number>();

/** No year is asked about that the course does not reach. */
const latestYear = (world: World): number => {
  const known = latest.get(world);
  if (known !== undefined) return known;
  const years = world.entries.flatMap(({ plain }) => plain.match(/\b(?:1\d|20)\d\d\b/g)?.map(Number) ?? []);
  const found = years.reduce((most, one) => Math.max(most, one), 0);
  latest.set(world, found);
  return found;
};
