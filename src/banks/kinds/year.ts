import { compose, rejected } from '../compose.ts';
import type { Asking, Maker } from '../made.ts';
import { nameSubject } from '../named.ts';
import { datedOnce, holdsDate, isEvent, ofShare, withoutDate } from '../text/dates.ts';
import { innerNames } from '../text/names.ts';
import { stemsOf } from '../text/words.ts';

/** An event without its date. */
export interface Event {
  readonly text: string;
  readonly year: number;
  /** It names its term, or begins with it: it can stand in a list. */
  readonly names: boolean;
}

/** The event that a sentence tells, or why it tells none that has one date. */
export const eventOf = ({
  world,
  entry,
  unit,
}: Pick<Asking, 'world' | 'entry' | 'unit'>): Event | { readonly reason: string } => {
  const named = nameSubject(unit, entry, world);
  if ('reason' in named) return named;
  const dated = datedOnce(named.text);
  if (!dated) return rejected('it has no year, or none that is exact and alone');
  // “Governments have tried to loosen its grip, as Nigeria did in 1991”.
  if (
    !isEvent(named.text) ||
    /\b(?:has|have) (?:\p{Ll}+ly |often |also )?\p{Ll}+(?:ed|en)\b/u.test(named.text)
  )
    return rejected('it tells no event');
  const text = withoutDate(named.text);
  if (text === undefined) return rejected('its date stands in the middle of the sentence');
  if (holdsDate(text)) return rejected('it holds another date');
  if (/;|, (?:and|but|or|so|yet|while|whereas|which|who)\b/.test(text) || stemsOf(text).length < 4)
    return rejected('it tells several events, or too little of one');
  if (ofShare.test(named.text.slice(0, dated.at))) return rejected('it tells how many there were in a year');
  if (!named.names && /\b(?:it|them)\.$/.test(text)) return rejected('it ends with what it does not name');
  if (twoEvents.test(text)) return rejected('it tells several events, and the year is of one of them');
  if (innerNames(text).length === 0) return rejected('it names nothing that would make it one of its kind');
  return { text, year: dated.year, names: named.names };
};

/** “Found it in crabs and shared the Nobel Prize”. */
const twoEvents =
  /\band (?:\p{Ll}+ly |then |later )?(?:\p{Ll}{2,}ed|was|were|became|began|won|led|went|took|gave|made|wrote|sent|left|held|built|found|lost|set|got)\b/u;

export const year: Maker = (asking) => {
  const { world, entry, unit } = asking;
  const event = eventOf(asking);
  if ('reason' in event) return event;
  if (entry.item.term.includes(String(event.year))) return rejected('the name of the term holds the year');
  return {
    question: {
      kind: 'number',
      answers: [
        {
          accept: { type: 'exact', value: { value: event.year, text: String(event.year) } },
          credit: 1,
          pos: entry.item.pos,
        },
      ],
      ...compose({
        kind: 'year',
        world,
        entries: [entry],
        key: unit.key,
        sources: [unit.said],
        difficulty: 'hard',
        lead: event.names
          ? 'In which year did this happen?'
          : `In which year did this happen (key term: “${entry.item.term}”)?`,
        quote: world.marks.unmark(event.text),
      }),
    },
    answer: [String(event.year)],
    states: true,
  };
};
