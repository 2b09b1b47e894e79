import { childOf, childrenOf, textAt } from '../../shared/read-xml.ts';
import { isUnit } from '../../shared/units.ts';
import type { Asked } from '../reading.ts';

/** The unit that the numbers are in; others, which Moodle would convert, have no place. */
export const unitOf = ({ element, lost }: Asked): string | undefined => {
  const units = childOf(element, 'units');
  const all = units ? childrenOf(units, 'unit') : [];
  const base = all.find((unit) => Number(textAt(unit, 'multiplier') ?? 1) === 1) ?? all[0];
  const name = base && textAt(base, 'unit_name');
  for (const unit of all) if (unit !== base) lost('setting', 'units that are converted', unit.pos);
  if (base === undefined || name === undefined || name === '') return undefined;
  if (isUnit(name)) return name;
  lost('setting', `the unit “${name}”, which courses do not know`, base.pos);
  return undefined;
};
