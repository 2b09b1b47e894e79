import type { Responses } from '../../answered.ts';
import type { XmlElement } from '../../read-xml.ts';
import type { Response } from './presentation.ts';
import { numeric } from './variables.ts';

/** What an identifier in a test means: a response, or a label of one. */
export interface Place {
  readonly response: Response;
  readonly label?: string;
}

export const placesOf = (responses: readonly Response[]): ReadonlyMap<string, Place> =>
  new Map([
    ...responses.flatMap((response) =>
      response.labels.map(({ ident }) => [ident, { response, label: ident }] as const),
    ),
    ...responses.map((response) => [response.ident, { response }] as const),
    // Some do not name the only response.
    ...responses.slice(0, responses.length === 1 ? 1 : 0).map((response) => ['', { response }] as const),
  ]);

/** An answer while the conditions are tried on it. */
export interface Answering {
  readonly answer: Responses;
  readonly places: ReadonlyMap<string, Place>;
  readonly variables: ReadonlyMap<string, number>;
  /** An earlier condition held. */
  readonly matched: boolean;
}

/** Tests beside each other: any of several texts for one answer, else all of them. */
export const holdsAll = (parent: XmlElement, answering: Answering): boolean => {
  const tests = parent.children.filter((child) => typeof child !== 'string');
  if (tests.length === 0) return false;
  return isChoiceOfTexts(tests, answering.places)
    ? tests.some((test) => holds(test, answering))
    : tests.every((test) => holds(test, answering));
};

const isChoiceOfTexts = (tests: readonly XmlElement[], places: ReadonlyMap<string, Place>): boolean => {
  const [first] = tests;
  const place = places.get((first?.attrs.respident ?? '').trim());
  return (
    tests.every(
      ({ name, attrs }) =>
        /^varequal$|^varsub/.test(name) &&
        attrs.respident === first?.attrs.respident &&
        attrs.index === undefined,
    ) && place?.response.cardinality !== 'multiple'
  );
};

const holds = (test: XmlElement, answering: Answering): boolean => {
  switch (test.name) {
    case 'and':
      return test.children.every((child) => typeof child === 'string' || holds(child, answering));
    case 'or':
      return test.children.some((child) => typeof child !== 'string' && holds(child, answering));
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

const answerTo = ({ attrs }: XmlElement, { answer, places }: Answering): readonly string[] => {
  const place = places.get((attrs.respident ?? '').trim());
  return (place && answer[place.response.ident]) ?? [];
};

const compares = (test: XmlElement, answering: Answering): boolean => {
  const ident = (test.attrs.respident ?? '').trim();
  const place = answering.places.get(ident);
  const wanted = test.text.trim();
  if (!place) return answering.variables.get(ident) === numeric(wanted) && numeric(wanted) !== undefined;
  const given = answerTo(test, answering);
  // D2L asks at which place a label stands.
  if (place.label !== undefined && place.response.cardinality === 'ordered' && /^\d+$/.test(wanted))
    return given[Number(wanted) - 1] === place.label;
  const index = numeric(test.attrs.index);
  const considered = index === undefined ? given : given.slice(index - 1, index);
  if (test.name === 'varinside') return considered.some((one) => isInside(one, wanted, place.response));
  return considered.some((one) => compareOne(test, one, { wanted, isText: isTyped(place.response) }));
};

/** A place that is chosen is inside of the area that is written as its own is. */
const isInside = (given: string, wanted: string, { labels }: Response): boolean => {
  const own = labels.find(({ ident }) => ident === given)?.text ?? given;
  return own.replace(/\s+/g, '') === wanted.replace(/\s+/g, '');
};

const isTyped = ({ type }: Response): boolean => type === 'str' || type === 'num';

interface Wanted {
  readonly wanted: string;
  readonly isText: boolean;
}

const compareOne = ({ name, attrs }: XmlElement, given: string, { wanted, isText }: Wanted): boolean => {
  const [left, right] = [numeric(given), numeric(wanted)];
  const bounded = (holdsFor: (a: number, b: number) => boolean): boolean =>
    left !== undefined && right !== undefined && holdsFor(left, right);
  switch (name) {
    case 'varequal':
      return equal(given, wanted, isText && !/^yes$/i.test(attrs.case ?? ''));
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

const equal = (given: string, wanted: string, folds: boolean): boolean => {
  const [a, b] = [given.trim(), wanted.trim()];
  if (a === b) return true;
  return folds && a.toLowerCase() === b.toLowerCase();
};
