import { drawnInSeededOrder, inSeededOrder } from '../../digest.ts';
import { groupBy } from '../../group-by.ts';
import type { Asking } from '../../made.ts';
import { rememberingOf } from '../../remembering.ts';
import { yearNumbers } from '../../text/dates.ts';
import { type Name, personsIn } from '../../text/names.ts';
import { lastWordOf } from '../../text/words.ts';
import type { Entry, World } from '../../world.ts';
import { isOnce, type Target } from './target.ts';

export const personTarget = (sentence: string, asking: Asking): Target | undefined => {
  // A pronoun, or a title, tells who can be meant.
  if (/\b(?:he|she|him|her|his|hers|himself|herself)\b/i.test(sentence)) return undefined;
  const target = nameTarget(sentence, asking);
  // “Thurgood Marshall, later the first Black justice”, “Lorimer of Illinois”: what is said of one fits few.
  if (!target) return undefined;
  const isDescribed =
    /^, (?:(?:later |then )?(?:the|an?|who)\b|(?:long|once|still) |\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*,)|^ of (?:the )?\p{Lu}/u.test(
      sentence.slice(target.at + target.text.length),
    );
  const before = sentence.slice(0, target.at);
  return isDescribed ||
    inTitle.test(before) ||
    tellsSex.test(before) ||
    besideFirstName.test(before) ||
    inList.test(before) ||
    !isOnce(sentence, lastWordOf(target.text))
    ? undefined
    : target;
};

/** “Willa and Edwin Muir's translations”: they share a name. */
const besideFirstName = /(?:^|[\p{Ll},;] )\p{Lu}\p{Ll}+ and $/u;

/** “Ezell Blair, Franklin McCain, Joseph McNeil and _____”: who stands among others who did nothing else is known by them. */
const inList =
  /(?:\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+, ){1,8}(?:\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+,? )?(?:and )?$/u;

/** “The Murder of Roger Ackroyd”. */
const inTitle = /\p{Lu}\p{L}+ of $/u;

const tellsSex =
  /\b(?:wom[ae]n|m[ae]n|sisters?|brothers?|wife|widow|husband|daughter|son|mother|father)(?:,? (?:such as|like|including)|,)? $/i;

const nameTarget = (sentence: string, { world, entry, unit }: Asking): Target | undefined => {
  const names = personsIn(sentence);
  const [name] = inSeededOrder(names, ({ text }) => text, world.options.seed, unit.key);
  if (!name || !isOnce(sentence, name.text) || namesTerm(entry, name.text)) return undefined;
  if (namesOfTitles(world).has(name.text)) return undefined;
  const here = new Set(entry.persons.map(({ text }) => text));
  const years = yearsAround(sentence, name.at);
  const fits = (one: Known): boolean =>
    !here.has(one.text) &&
    !entry.plain.includes(lastWordOf(one.text)) &&
    // Where the sentence says when, it is known when the others lived.
    (years.length > 0
      ? one.years.length > 0 && isOfTime(one.years, years)
      : isOfTime(one.years.length > 0 ? one.years : one.ofPage, yearsOfPage(entry)));
  const { inModule, formOf } = namesOfWorld(world);
  const options: string[] = [];
  const list = inModule(entry.module.id).get(formOf(name)) ?? [];
  for (const one of drawnInSeededOrder(list, ({ text }) => text, world.options.seed, unit.key)) {
    if (options.length === 3) break;
    if (!options.some((other) => lastWordOf(other) === lastWordOf(one.text)) && fits(one))
      options.push(one.text);
  }
  return options.length === 3 ? { text: name.text, at: name.at, options, type: 'person' } : undefined;
};

const namesTerm = (entry: Entry, text: string): boolean =>
  entry.names.some((name) => text.split(' ').some((word) => name.includes(word)));

interface Known extends Name {
  readonly module: string;
  /** In the sentence in which the page names it. */
  readonly years: readonly number[];
  readonly ofPage: readonly number[];
}

/** The years of the clause that stands there, or else of its sentence. */
const yearsAround = (text: string, at: number): readonly number[] => {
  const clause = yearsIn(partAt(text, at, '; '));
  return clause.length > 0 ? clause : yearsIn(partAt(text, at, '. '));
};

/** What stands there between two sentences’ ends, or also between other ends. */
const partAt = (text: string, at: number, end: string): string => {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf(end, at)) + 1;
  const ends = [text.indexOf('. ', at), text.indexOf(end, at)].filter((one) => one >= 0);
  return text.slice(from, ends.length > 0 ? Math.min(...ends) : undefined);
};

const yearsIn = (text: string): readonly number[] => [
  ...yearNumbers(text),
  ...Array.from(text.matchAll(/\b(1\d|20)(\d0)s\b/g), ([, century, decade]) => Number(`${century}${decade}`)),
];

/** Nobody takes a man of 2013 for a president of 1993. */
const isOfTime = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 0 ||
  other.length === 0 ||
  one.some((year) => other.some((also) => Math.abs(year - also) <= 25));

const yearsOfPage = rememberingOf(({ plain }: Entry): readonly number[] => yearsIn(plain));

/** Names of one form can stand for each other: as many words, persons who are named for the same reason; kings among kings. */
const formWith = ({ words, text, role }: Name, isMaker: boolean): string =>
  `${words} ${isMaker} ${role} ${/ [IVX]+$/.test(text)}`;

/** Someone who does what a page tells, or whose work it names: no figure of a novel. */
const makes = ({ acts, owns }: Name): boolean => acts === true || owns === true;

type ByForm = ReadonlyMap<string, readonly Known[]>;

interface KnownNames {
  readonly formOf: (name: Name) => string;
  readonly inModule: (id: string) => ByForm;
}

/** The play “Julius Caesar” did nothing, and “Adam Bede” was sold. */
const namesOfTitles = rememberingOf(
  ({ marks }: World): ReadonlySet<string> =>
    new Set([...marks.titles].flatMap((title) => [title, ...personsIn(title).map(({ text }) => text)])),
);

/** Each name once a module; of very many some. */
const namesOfWorld = rememberingOf((world: World): KnownNames => {
  const ofTitles = namesOfTitles(world);
  const all = world.entries.flatMap((entry) =>
    entry.persons
      .filter(({ text }) => !ofTitles.has(text))
      .map((name) => ({
        module: entry.module.id,
        years: yearsAround(entry.plain, name.at),
        ofPage: yearsOfPage(entry),
        ...name,
      })),
  );
  const distinct = [...new Map(all.map((name) => [`${name.module}\n${name.text}`, name])).values()];
  const some = inSeededOrder(distinct, ({ text, module }) => `${module}\n${text}`, world.options.seed).slice(
    0,
    300,
  );
  const modules = groupBy(some, ({ module }) => module);
  const makers = new Set(all.filter(makes).map(({ text }) => text));
  const ofName = (name: Name): string => formWith(name, makers.has(name.text));
  const byForm = new Map([...modules].map(([id, names]) => [id, groupBy(names, ofName)]));
  return {
    formOf: ofName,
    inModule: (id: string) => byForm.get(id) ?? new Map<string, readonly Known[]>(),
  };
});
