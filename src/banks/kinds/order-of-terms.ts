import { text } from '../../model/rich.ts';
import { paragraph } from '../compose.ts';
import { isAlike, isPerson, shownSorts } from '../genus.ts';
import { yearOfThing } from '../text/dates.ts';
import type { Entry } from '../world.ts';
import { type Dated, ordersOf } from './order.ts';
import type { SetMaker } from './set-maker.ts';

/** Terms in the order of the years that their definitions give: battles, acts, novels. Those of one sort come together. */
export const orderOfTerms: SetMaker = ({ entries, world, free }) => {
  const dated = entries.flatMap((entry): readonly Dated[] => {
    const { english, stated, item, definition, id } = entry;
    const [first] = stated;
    if (!english || first === undefined || !free.has(first)) return [];
    if (isPerson(entry) || numbered.test(item.term)) return [];
    const year = yearOfThing(world.marks.plain(definition.first));
    const shown = paragraph([text(item.term)]);
    return year === undefined ? [] : [{ entry, year, shown, source: definition.first, key: id }];
  });
  const made = ordersOf(
    dated,
    {
      lead: () => 'Put these in the order of their dates, the earliest first ({terms}).',
      // A union begins in a year, and a technique is patented or first shown.
      fits: (one, other) => isMade(one.entry) === isMade(other.entry),
      alike: (one, other) => isAlike(one.entry, other.entry),
    },
    world,
  );
  const reason = `${dated.length} terms with a year in their definition, and four of different years are needed`;
  return made.length === 0 ? { made, reason } : { made };
};

const isMade = (entry: Entry): boolean =>
  [...shownSorts(entry)].some((sort) => sort === 'device' || sort === 'process' || sort === 'practice');

/** Names that tell their order, or their year. */
const numbered =
  /\d{2}|\b(?:First|Second|Third|Fourth|Fifth|Old|New|Early|Earlier|Late|Later|I{1,3}|IV|VI{0,3}|IX|X)\b/;
