import { hashOf, inSeededOrder } from '../../digest.ts';
import type { Asking } from '../../made.ts';
import { rememberingOf } from '../../remembering.ts';
import { inRing } from '../../ring.ts';
import { numberAlone, pointsElsewhere, withoutSubject, yearAlone } from '../../text/digits-alone.ts';
import { subjectName } from '../../text/subject-names.ts';
import type { World } from '../../world.ts';
import { isOnce, type Target } from './target.ts';

type Found = Target | { readonly reason: string };

/** What can be blank in a language whose grammar the program does not know: who did it, a year, a number of something. */
export const foreignTarget = (asking: Asking): Found => {
  const { unit, entry, world } = asking;
  const year = foreignYear(asking);
  const person = foreignPerson(asking);
  const choose = hashOf(world.options.seed, unit.key, 'foreign') % 2;
  if (person && ('reason' in year || choose === 0)) return person;
  if (!('reason' in year)) return year;
  const number = numberAlone(withoutSubject(unit, entry.language), entry.language);
  if ('reason' in number) return { reason: `${year.reason}; ${number.reason}` };
  return { type: 'number', options: [], ...number };
};

const foreignYear = ({ unit, entry }: Asking): Found => {
  const found = yearAlone(withoutSubject(unit, entry.language), entry.language);
  if ('reason' in found) return found;
  return entry.item.term.includes(found.text)
    ? { reason: 'the name of the term holds the year' }
    : { type: 'year', options: [], ...found };
};

/** With which a sentence begins, among others of the module that do something there and that the page does not know. */
const foreignPerson = ({ world, entry, unit }: Asking): Target | undefined => {
  const { language, module, names } = entry;
  const subject = nameIn(unit.text, language, world);
  if (subject === undefined || !isOnce(unit.text, subject) || names.includes(subject)) return undefined;
  // `Lo`, `ne`, `en`: of the term, which stands before the sentence.
  const rest = unit.text.slice(subject.length).replace(/^ (?:l[aoe]s?|li|gli|ne|en|y|se) /, ' ');
  if (pointsElsewhere(rest, language) || world.marks.plain(rest).split(' ').length < 5) return undefined;
  const all = subjectsOf(world).get(`${language} ${module.id}`) ?? [];
  const others = inRing(all, hashOf(unit.key) % Math.max(1, all.length), mostNear).filter((name) =>
    name.split(' ').every((word) => word.length < 4 || !entry.plain.includes(word)),
  );
  const options = inSeededOrder(others, (name) => name, world.options.seed, unit.key).slice(0, 3);
  return options.length < 3 ? undefined : { text: subject, at: 0, options, type: 'person' };
};

/** Of more, some are enough, so that a large module takes no longer for each sentence. */
const mostNear = 60;

const nameIn = (sentence: string, language: string, world: World): string | undefined => {
  const found = subjectName(sentence, language, (word) => smallWords(world).has(word));
  return found !== undefined && world.mentionsIn(found).size === 0 ? found : undefined;
};

/** By language and module, who does something in a fact. */
const subjectsOf = rememberingOf((world: World): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>();
  for (const { language, module, facts } of world.entries) {
    const key = `${language} ${module.id}`;
    const names = found.get(key) ?? new Set();
    found.set(key, names);
    for (const { text } of facts) {
      const name = nameIn(text, language, world);
      if (name !== undefined) names.add(name);
    }
  }
  // In the order of files some others would be near.
  return new Map([...found].map(([key, names]) => [key, [...names].sort()]));
});

/** Words that stand in small letters somewhere: no names. */
const smallWords = rememberingOf(
  ({ entries }: World): ReadonlySet<string> =>
    new Set(
      entries
        .filter(({ english }) => !english)
        .flatMap(({ plain }) => plain.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []),
    ),
);
