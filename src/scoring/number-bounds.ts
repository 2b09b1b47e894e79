import type { Accepted } from '../model/key.ts';
import type { NumberRange } from '../model/question.ts';
import { tidy } from './tidy.ts';

/** The ends of what an author accepts as a number. */
export const numberBounds = (accept: NumberRange): Pick<Accepted, 'low' | 'high'> => {
  switch (accept.type) {
    case 'exact':
      return { low: accept.value.value, high: accept.value.value };
    case 'range':
      return { low: accept.low.value, high: accept.high.value };
    case 'tolerance': {
      const { value } = accept.value;
      const by = accept.relative ? (Math.abs(value) * accept.tolerance.value) / 100 : accept.tolerance.value;
      return { low: tidy(value - by), high: tidy(value + by) };
    }
  }
};
