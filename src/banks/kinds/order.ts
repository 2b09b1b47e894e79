import type { Rich } from '../../model/rich.ts';
import { compose } from '../compose.ts';
import type { Made } from '../made.ts';
import { type Wording, wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';
import { groupsOf } from './sets.ts';

/** What has a place in an order of years. */
export interface Dated {
  readonly entry: Entry;
  /** Before Christ it is negative. */
  readonly year: number;
  readonly shown: Rich;
  /** Quoted in the feedback. */
  readonly source: string;
  readonly key: string;
}

interface Ordering {
  /** Whether two can stand in one order: where it is not said, they can. */
  readonly fits?: (one: Dated, other: Dated) => boolean;
  /** With `{terms}`. */
  readonly lead: (words: Wording) => string;
  /** They come together where there are enough of them. */
  readonly alike?: (one: Dated, other: Dated) => boolean;
}

/** Questions that put what has a year in order, four at a time; no two of one year. */
export const ordersOf = (
  dated: readonly Dated[],
  { lead, alike, fits = () => true }: Ordering,
  world: World,
): readonly Made[] =>
  groupsOf(
    dated,
    {
      size: 4,
      fewest: 4,
      key: ({ key }) => key,
      fits: (one, other) =>
        one.year !== other.year && one.entry.language === other.entry.language && fits(one, other),
      ...(alike && { alike }),
    },
    world.options.seed,
  ).map((group) => orderOf(group, lead, world));

const orderOf = (group: readonly Dated[], lead: Ordering['lead'], world: World): Made => {
  const inOrder = [...group].sort((a, b) => a.year - b.year);
  // Not in the order that is asked for.
  const names = [...new Set(group.map(({ entry }) => entry.item.term))].sort();
  const words = wordingOf(inOrder[0]?.entry.language ?? 'en');
  return {
    question: {
      kind: 'order',
      items: inOrder.map(({ shown }) => shown),
      ...compose({
        kind: 'ordering',
        world,
        entries: inOrder.map(({ entry }) => entry),
        key: 'ordering',
        sources: inOrder.map(({ source }) => source),
        difficulty: 'hard',
        lead: lead(words).replace('{terms}', () => names.join(words.list ?? ', ')),
      }),
      points: group.length,
      scoring: 'partial',
    },
    answer: [],
    states: false,
  };
};
