import { drawnInSeededOrder, inSeededOrder } from '../../digest.ts';
import { firstThose } from '../../first-those.ts';
import { groupBy } from '../../group-by.ts';
import type { Asking } from '../../made.ts';
import { rememberingOf } from '../../remembering.ts';
import { continentOf } from '../../text/continents.ts';
import { yearNumbers } from '../../text/dates.ts';
import { anchorsOf, type Name, namesOfKind, takesThe } from '../../text/names.ts';
import type { Entry, World } from '../../world.ts';
import { isOnce, type Target } from './target.ts';

export const personTarget = (sentence: string, asking: Asking): Target | undefined => {
  // A pronoun, or a title, tells who can be meant.
  if (/\b(?:he|she|him|her|his|hers|himself|herself)\b/i.test(sentence)) return undefined;
  const target = nameTarget(sentence, asking, 'person');
  // “Thurgood Marshall, later the first Black justice”: what is said of one fits few.
  if (!target) return undefined;
  const isDescribed = /^, (?:later |then )?(?:the|an?|who)\b/.test(
    sentence.slice(target.at + target.text.length),
  );
  const before = sentence.slice(0, target.at);
  return isDescribed || inTitle.test(before) || tellsSex.test(before) ? undefined : target;
};

const tellsSex =
  /\b(?:wom[ae]n|m[ae]n|sisters?|brothers?|wife|widow|husband|daughter|son|mother|father)(?:,? (?:such as|like|including)|,)? $/i;

/** “The Murder of Roger Ackroyd”, “the Gulf of Mexico”. */
const inTitle = /\p{Lu}\p{L}+ of $/u;

/** What is said of a country is often true of another: two more names or numbers tie it. */
export const countryTarget = (sentence: string, asking: Asking): Target | undefined => {
  const target = nameTarget(sentence, asking, 'country');
  return target &&
    !compares.test(sentence) &&
    !inTitle.test(sentence.slice(0, target.at)) &&
    anchorsOf(sentence.replace(target.text, '')).length >= 2
    ? target
    : undefined;
};

/** “In Slovakia or Slovenia”, “closer in Britain than in Norway”: of some of the others it is as true. */
const compares = /\b(?:than|such as|like|including|for example|ranges?|or (?=\p{Lu}))\b/u;

const nameTarget = (
  sentence: string,
  { world, entry, unit }: Asking,
  kind: Name['kind'],
): Target | undefined => {
  const names = namesOfKind(sentence, kind);
  const [name] = inSeededOrder(names, ({ text }) => text, world.options.seed, unit.key);
  if (!name || !isOnce(sentence, name.text) || namesTerm(entry, name.text)) return undefined;
  const here = new Set(entry.persons.map(({ text }) => text));
  const near = yearsNear(sentence, name.at);
  const years = near.length > 0 ? near : yearsNear(entry.plain);
  // Without a time one country is as far from another as any.
  if (kind === 'country' && years.length === 0) return undefined;
  const fits = (one: Known): boolean =>
    !here.has(one.text) && !entry.plain.includes(familyOf(one.text)) && isOfTime(one.years, years);
  const { inModule, formOf } = namesOfWorld(world);
  const options: string[] = [];
  const list = inModule(entry.module.id).get(formOf(name)) ?? [];
  const drawn = drawnInSeededOrder(list, ({ text }) => text, world.options.seed, unit.key);
  for (const one of kind === 'country'
    ? firstThose(drawn, ({ text }) => isNeighbour(text, name.text))
    : drawn) {
    if (options.length === 3) break;
    if (!options.some((other) => familyOf(other) === familyOf(one.text)) && fits(one)) options.push(one.text);
  }
  // The only country of its continent is found at once.
  const stands = kind === 'person' || isNeighbour(options[0] ?? '', name.text);
  return options.length === 3 && stands ? { text: name.text, at: name.at, options, type: kind } : undefined;
};

const isNeighbour = (one: string, other: string): boolean =>
  continentOf(one) !== undefined && continentOf(one) === continentOf(other);

const familyOf = (name: string): string => name.split(' ').at(-1) ?? name;

const namesTerm = (entry: Entry, text: string): boolean =>
  entry.names.some((name) => text.split(' ').some((word) => name.includes(word)));

interface Known extends Name {
  readonly module: string;
  /** In the sentence in which the page names it, or else on the page. */
  readonly years: readonly number[];
}

/** The years of the sentence that stands there, or of all. */
const yearsNear = (text: string, at?: number): readonly number[] => {
  const from = at === undefined ? 0 : text.lastIndexOf('. ', at) + 1;
  const end = at === undefined ? -1 : text.indexOf('. ', at);
  const part = text.slice(from, end < 0 ? undefined : end);
  return [
    ...yearNumbers(part),
    ...Array.from(part.matchAll(/\b(1\d|20)(\d0)s\b/g), ([, century, decade]) =>
      Number(`${century}${decade}`),
    ),
  ];
};

/** Nobody takes a man of 2013 for a president of 1993, or a country that is gone for one that was attacked. */
const isOfTime = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 0 ||
  other.length === 0 ||
  one.some((year) => other.some((also) => Math.abs(year - also) <= 25));

/** Names of one form can stand for each other: as many words, the same article, persons who are named for the same reason; kings among kings. */
const formWith = ({ kind, words, text, role }: Name, isMaker: boolean): string =>
  `${kind} ${words} ${kind === 'country' ? takesThe(text) : `${isMaker} ${role} ${/ [IVX]+$/.test(text)}`}`;

/** Someone who does what a page tells, or whose work it names: no figure of a novel. */
const makes = ({ acts, owns }: Name): boolean => acts === true || owns === true;

type ByForm = ReadonlyMap<string, readonly Known[]>;

interface KnownNames {
  readonly formOf: (name: Name) => string;
  readonly inModule: (id: string) => ByForm;
}

/** Each name once a module; of very many some. */
const namesOfWorld = rememberingOf((world: World): KnownNames => {
  const all = world.entries.flatMap(({ persons, module, plain }) =>
    persons.map((name) => {
      const near = yearsNear(plain, name.at);
      return { module: module.id, years: near.length > 0 ? near : yearsNear(plain), ...name };
    }),
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
