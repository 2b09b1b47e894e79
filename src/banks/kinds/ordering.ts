import { compose, paragraph } from '../compose.ts';
import type { Made } from '../made.ts';
import type { Unit } from '../source/term-source.ts';
import type { Entry, World } from '../world.ts';
import type { SetMaker } from './set-maker.ts';
import { groupsOf } from './sets.ts';
import { type Event, eventOf } from './year.ts';

interface Dated extends Event {
  readonly entry: Entry;
  readonly unit: Unit;
}

/** Events of a module in the order of their years, four at a time; no two of one year. */
export const ordering: SetMaker = ({ entries, world, free }) => {
  const events = entries.flatMap((entry) =>
    [...entry.stated, ...entry.facts]
      .filter((unit) => free.has(unit))
      .flatMap((unit): readonly Dated[] => {
        const event = eventOf({ world, entry, unit });
        if ('reason' in event) return [];
        // In a list nothing else says what “the program” is.
        const text = event.names ? event.text : `${entry.item.term}: ${event.text}`;
        return text.length > 170 ? [] : [{ ...event, text, entry, unit }];
      }),
  );
  const groups = groupsOf(
    events,
    { size: 4, fewest: 4, key: ({ unit }) => unit.key, fits: (one, other) => one.year !== other.year },
    world.options.seed,
  );
  const reason = `${events.length} events with a date and a name of their own, and four of different years are needed`;
  return groups.length === 0 ? { made: [], reason } : { made: groups.map((group) => orderOf(group, world)) };
};

const orderOf = (group: readonly Dated[], world: World): Made => {
  const inOrder = [...group].sort((a, b) => a.year - b.year);
  // Not in the order that is asked for.
  const names = [...new Set(group.map(({ entry }) => entry.item.term))].sort();
  return {
    question: {
      ...compose({
        kind: 'ordering',
        world,
        entries: inOrder.map(({ entry }) => entry),
        key: 'ordering',
        sources: inOrder.map(({ unit }) => unit.text),
        difficulty: 'hard',
        lead: `Put these events in order, the earliest first (${names.join(', ')}).`,
      }),
      points: group.length,
      scoring: 'partial',
      kind: 'order',
      items: inOrder.map(({ text }) => paragraph(world.marks.unmark(text))),
    },
    answer: [],
    states: false,
  };
};
