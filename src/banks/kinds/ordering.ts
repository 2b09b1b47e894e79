import { paragraph } from '../compose.ts';
import type { Unit } from '../source/term-source.ts';
import { yearAlone } from '../text/digits-alone.ts';
import { wordingOf } from '../wording.ts';
import type { Entry } from '../world.ts';
import { type Dated, ordersOf } from './order.ts';
import type { SetMaker } from './set-maker.ts';
import { type Event, eventOf } from './year.ts';

/** Events of a module in the order of their years. */
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
        if (text.length > 170 || (entry.english && !event.names && leaning.test(event.text))) return [];
        const shown = paragraph(world.marks.unmark(text));
        return [{ entry, year: event.year, shown, source: unit.text, key: unit.key }];
      }),
  );
  const made = ordersOf(events, { lead: ({ ordering }) => ordering }, world);
  const reason = `${events.length} events with a date and a name of their own, and four of different years are needed`;
  return made.length === 0 ? { made, reason } : { made };
};

/** “Corrado Gini published it”, “the two, both founded at a conference”: beside others that are told whole they look torn off. */
const leaning = /\b(?:its?|them|their|both)\b|\bthe (?:word|term|name)\b/;

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
