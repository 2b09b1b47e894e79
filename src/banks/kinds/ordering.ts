import { compose, paragraph } from '../compose.ts';
import type { Made } from '../made.ts';
import type { Unit } from '../source/term-source.ts';
import { yearAlone } from '../text/digits-alone.ts';
import { wordingOf } from '../wording.ts';
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
        const event = entry.english ? eventOf({ world, entry, unit }) : yearless(entry, unit);
        if ('reason' in event) return [];
        // In a list nothing else says what “the program” is.
        const text = event.names
          ? event.text
          : `${entry.item.term}${wordingOf(entry.language).colon}${event.text}`;
        return text.length > 170 ? [] : [{ entry, unit, ...event, text }];
      }),
  );
  const groups = groupsOf(
    events,
    {
      size: 4,
      fewest: 4,
      key: ({ unit }) => unit.key,
      fits: (one, other) => one.year !== other.year && one.entry.language === other.entry.language,
    },
    world.options.seed,
  );
  const reason = `${events.length} events with a date and a name of their own, and four of different years are needed`;
  return groups.length === 0 ? { made: [], reason } : { made: groups.map((group) => orderOf(group, world)) };
};

/** In other languages the sentence keeps its form, and dots in brackets stand for its year. */
const yearless = ({ language }: Entry, { text }: Unit): Event | { readonly reason: string } => {
  const found = yearAlone(text, language);
  return 'reason' in found
    ? found
    : {
        text: `${text.slice(0, found.at)}[…]${text.slice(found.at + found.text.length)}`,
        year: Number(found.text),
        names: false,
      };
};

const orderOf = (group: readonly Dated[], world: World): Made => {
  const inOrder = [...group].sort((a, b) => a.year - b.year);
  // Not in the order that is asked for.
  const names = [...new Set(group.map(({ entry }) => entry.item.term))].sort();
  const words = wordingOf(inOrder[0]?.entry.language ?? 'en');
  return {
    question: {
      kind: 'order',
      items: inOrder.map(({ text }) => paragraph(world.marks.unmark(text))),
      ...compose({
        kind: 'ordering',
        world,
        entries: inOrder.map(({ entry }) => entry),
        key: 'ordering',
        sources: inOrder.map(({ unit }) => unit.text),
        difficulty: 'hard',
        lead: words.ordering.replace('{terms}', () => names.join(words.list ?? ', ')),
      }),
      points: group.length,
      scoring: 'partial',
    },
    answer: [],
    states: false,
  };
};
