import type { NumberRange } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { boundsOf } from '../number-bounds.ts';
import { el } from '../xml.ts';
import { response, varequal } from './parts.ts';

/** A bare `varequal` is a question without an answer for Canvas: a number always brings its bounds, even equal ones. */
export const numberTest = (accept: NumberRange, respident = response): readonly Element[] => {
  const { low, high, exact } = boundsOf(accept);
  const within = [el('vargte', { respident }, low), el('varlte', { respident }, high)];
  return exact === undefined ? within : [el('or', {}, varequal(exact, respident), el('and', {}, within))];
};
