import type { Responses } from '../../answered.ts';
import type { Response } from './presentation.ts';
import type { Check } from './rules.ts';
import { numeric } from './variables.ts';

/** An answer while the conditions are tried on it. */
export interface Answering {
  readonly answer: Responses;
  readonly variables: ReadonlyMap<string, number>;
  /** An earlier condition held. */
  readonly matched: boolean;
}

/** Tests beside each other: any of several texts for one answer, else all of them. */
export const holdsAll = ({ inner, isChoice }: Check, answering: Answering): boolean => {
  if (inner.length === 0) return false;
  return isChoice
    ? inner.some((test) => holds(test, answering))
    : inner.every((test) => holds(test, answering));
};

const holds = (test: Check, answering: Answering): boolean => {
  switch (test.name) {
    case 'and':
      return test.inner.every((one) => holds(one, answering));
    case 'or':
      return test.inner.some((one) => holds(one, answering));
    case 'not':
      return !holdsAll(test, answering);
    case 'other':
      return !answering.matched;
    case 'unanswered':
      return answerTo(test, answering).length === 0;
    default:
      return compares(test, answering);
  }
};

const answerTo = ({ place }: Check, { answer }: Answering): readonly string[] =>
  (place && answer[place.response.ident]) ?? [];

const compares = (test: Check, answering: Answering): boolean => {
  const { place, wanted, index } = test;
  if (!place) {
    const number = numeric(wanted);
    return number !== undefined && answering.variables.get(test.ident) === number;
  }
  const given = answerTo(test, answering);
  // D2L asks at which place a label stands.
  if (place.label !== undefined && place.response.cardinality === 'ordered' && /^\d+$/.test(wanted))
    return given[Number(wanted) - 1] === place.label;
  const considered = index === undefined ? given : given.slice(index - 1, index);
  if (test.name === 'varinside') return considered.some((one) => isInside(one, wanted, place.response));
  return considered.some((one) => compareOne(test, one, place.response));
};

/** A place that is chosen is inside of the area that is written as its own is. */
const isInside = (given: string, wanted: string, { labels }: Response): boolean => {
  const own = labels.find(({ ident }) => ident === given)?.text ?? given;
  return own.replace(/\s+/g, '') === wanted.replace(/\s+/g, '');
};

const isTyped = ({ type }: Response): boolean => type === 'str' || type === 'num';

const compareOne = ({ name, wanted, element }: Check, given: string, response: Response): boolean => {
  const bounded = (holdsFor: (a: number, b: number) => boolean): boolean => {
    const [left, right] = [numeric(given), numeric(wanted)];
    return left !== undefined && right !== undefined && holdsFor(left, right);
  };
  switch (name) {
    case 'varequal':
      return equal(given.trim(), wanted, isTyped(response) && !/^yes$/i.test(element.attrs.case ?? ''));
    case 'varlt':
      return bounded((a, b) => a < b);
    case 'varlte':
      return bounded((a, b) => a <= b);
    case 'vargt':
      return bounded((a, b) => a > b);
    case 'vargte':
      return bounded((a, b) => a >= b);
    case 'varsubstring':
      return given.toLowerCase().includes(wanted.toLowerCase());
    case 'varsubset':
      return wanted.split(/\s*,\s*/).includes(given.trim());
    default:
      return false;
  }
};

const equal = (given: string, wanted: string, folds: boolean): boolean =>
  given === wanted || (folds && given.toLowerCase() === wanted.toLowerCase());
