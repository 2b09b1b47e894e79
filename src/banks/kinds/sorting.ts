import { text } from '../../model/rich.ts';
import { compose, paragraph } from '../compose.ts';
import { isAlike, isPerson } from '../genus.ts';
import type { Made } from '../made.ts';
import { neverBoth } from '../siblings.ts';
import type { Entry, World } from '../world.ts';
import { apart, factToSort, type SourcedFact } from './hidden-fact.ts';
import type { SetMaker } from './set-maker.ts';
import { groupsOf } from './sets.ts';

interface Sorted {
  readonly entry: Entry;
  readonly facts: readonly SourcedFact[];
}

const factsEach = 2;

/** Facts that are sorted under the two or three terms that they are about. */
export const sorting: SetMaker = ({ entries, world, free }) => {
  const ready = entries.flatMap((entry): readonly Sorted[] => {
    const facts = entry.facts
      .filter((unit) => free.has(unit) && unit.text.length <= 170)
      .flatMap((unit) => {
        const fact = factToSort({ world, entry, unit });
        return fact ? [fact] : [];
      });
    return facts.length >= factsEach ? [{ entry, facts: facts.slice(0, factsEach) }] : [];
  });
  const fits = (one: Sorted, other: Sorted): boolean =>
    neverBoth(one.entry, other.entry) &&
    isPerson(one.entry) === isPerson(other.entry) &&
    // “They're” beside “it” tells which of the two is many.
    one.entry.isPlural === other.entry.isPlural &&
    one.facts.every((fact) => apart(fact, [other.entry], world).length === 1) &&
    other.facts.every((fact) => apart(fact, [one.entry], world).length === 1);
  const groups = groupsOf(
    ready,
    {
      size: 3,
      fewest: 2,
      key: ({ entry }) => entry.id,
      fits,
      alike: (one, other) => isAlike(one.entry, other.entry),
    },
    world.options.seed,
  );
  const reason = `${ready.length} of ${entries.length} terms have two facts that are true of them alone, and three are needed that exclude each other`;
  return groups.length === 0 ? { made: [], reason } : { made: groups.map((group) => sortOf(group, world)) };
};

const sortOf = (group: readonly Sorted[], world: World): Made => {
  const entries = group.map(({ entry }) => entry);
  const holds = (word: RegExp): boolean =>
    group.some(({ facts }) => facts.some(({ text }) => word.test(text)));
  const shown = [
    ...(holds(/_____/) ? ['a blank'] : []),
    ...(holds(/\bits?\b/i) ? ['“it”'] : []),
    ...(holds(/^They\b/) ? ['“they”'] : []),
  ];
  return {
    question: {
      kind: 'categorize',
      categories: group.map(({ entry, facts }) => ({
        title: [text(entry.item.term)],
        items: facts.map((fact) => paragraph(world.marks.unmark(fact.text))),
        pos: entry.item.pos,
      })),
      ...compose({
        kind: 'sorting',
        world,
        entries,
        key: 'sorting',
        sources: group.map(({ facts }) => facts.map((fact) => fact.source).join(' ')),
        difficulty: 'hard',
        lead: `Sort the facts under the term that each is about: ${entries.map(({ item }) => item.term).join(', ')}.${shown.length === 0 ? '' : ` In them ${eitherOf.format(shown)} stands for the term.`}`,
      }),
      points: group.length * factsEach,
      scoring: 'partial',
    },
    answer: [],
    states: false,
  };
};

const eitherOf = new Intl.ListFormat('en', { type: 'disjunction' });
