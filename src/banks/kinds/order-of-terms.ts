import { text } from '../../model/rich.ts';
import { compose, paragraph } from '../compose.ts';
import { isAlike, isPerson } from '../genus.ts';
import type { Made } from '../made.ts';
import { yearOfThing } from '../text/dates.ts';
import type { Entry, World } from '../world.ts';
import type { SetMaker } from './set-maker.ts';
import { groupsOf } from './sets.ts';

interface Dated {
  readonly entry: Entry;
  readonly year: number;
}

/** Terms in the order of the years that their definitions give: battles, acts, novels. Four at a time, those of one sort together. */
export const orderOfTerms: SetMaker = ({ entries, world, free }) => {
  const dated = entries.flatMap((entry): readonly Dated[] => {
    const { english, stated, item, definition } = entry;
    const [first] = stated;
    if (!english || first === undefined || !free.has(first)) return [];
    if (isPerson(entry) || numbered.test(item.term)) return [];
    const year = yearOfThing(world.marks.plain(definition.first));
    return year === undefined ? [] : [{ entry, year }];
  });
  const groups = groupsOf(
    dated,
    {
      size: 4,
      fewest: 4,
      key: ({ entry }) => entry.id,
      fits: (one, other) => one.year !== other.year,
      alike: (one, other) => isAlike(one.entry, other.entry),
    },
    world.options.seed,
  );
  const reason = `${dated.length} terms with a year in their definition, and four of different years are needed`;
  return groups.length === 0 ? { made: [], reason } : { made: groups.map((group) => orderOf(group, world)) };
};

/** Names that tell their order, or their year. */
const numbered =
  /\d{2}|\b(?:First|Second|Third|Fourth|Fifth|Old|New|Early|Earlier|Late|Later|I{1,3}|IV|VI{0,3}|IX|X)\b/;

const orderOf = (group: readonly Dated[], world: World): Made => {
  const inOrder = [...group].sort((one, other) => one.year - other.year).map(({ entry }) => entry);
  // Not in the order that is asked for.
  const names = inOrder.map(({ item }) => item.term).sort();
  return {
    question: {
      kind: 'order',
      items: inOrder.map(({ item }) => paragraph([text(item.term)])),
      ...compose({
        kind: 'ordering',
        world,
        entries: inOrder,
        key: 'ordering',
        sources: inOrder.map(({ definition }) => definition.first),
        difficulty: 'hard',
        lead: `Put these in the order of their dates, the earliest first (${names.join(', ')}).`,
      }),
      points: group.length,
      scoring: 'partial',
    },
    answer: [],
    states: false,
  };
};
