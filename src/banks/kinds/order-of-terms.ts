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
      // An act is passed in a year, a union begins, and a technique is patented or first shown.
      fits: (one, other) => datedAs(one.entry) === datedAs(other.entry),
      alike: (one, other) => isAlike(one.entry, other.entry),
    },
    world,
  );
  const reason = `${dated.length} terms with a year in their definition, and four of different years are needed`;
  return made.length === 0 ? { made, reason } : { made };
};

const datedAs = (entry: Entry): 'founding' | 'invention' | 'event' => {
  const sorts = shownSorts(entry);
  if (sorts.has('organisation')) return 'founding';
  return ['device', 'process', 'practice'].some((sort) => sorts.has(sort)) ? 'invention' : 'event';
};

/** Names that tell their order, or their year. */
const numbered =
  /\d{2}|\b(?:First|Second|Third|Fourth|Fifth|Old|New|Early|Earlier|Late|Later|I{1,3}|IV|VI{0,3}|IX|X)\b/;
