import type { Responses } from '../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import type { Response } from './presentation.ts';

/** What an item makes of an answer. */
export interface Marked {
  readonly score: number;
  /** Identifiers of the feedback that is displayed. */
  readonly shown: ReadonlySet<string>;
}

/** A test in a condition: `varequal`, `vargte`, ... */
export interface Test {
  readonly name: string;
  readonly response: string;
  readonly value: string;
  readonly negated: boolean;
  readonly element: XmlElement;
}

/** A condition and what it comes to. */
export interface Condition {
  readonly tests: readonly Test[];
  /** It tells a right answer or part of one: it gives points, or shows what is told for right ones. */
  readonly isRight: boolean;
  /** It only shows feedback. */
  readonly setsNothing: boolean;
  /** What it adds or sets, a share of the maximum; none where it says none. */
  readonly share: number | undefined;
  readonly element: XmlElement;
}

export interface Processing {
  readonly mark: (answer: Responses) => Marked;
  readonly conditions: readonly Condition[];
  /** What SCORE can be at most, where it is declared. */
  readonly maximum: number | undefined;
}

/** Runs the item's own `resprocessing`, so that what is read is what it does. */
export const processingOf = (item: XmlElement, responses: readonly Response[]): Processing => {
  const blocks = childrenOf(item, 'resprocessing');
  const rules = blocks.flatMap((block) => childrenOf(block, 'respcondition'));
  const declared = blocks.flatMap((block) =>
    childrenOf(block, 'outcomes').flatMap((outcomes) => childrenOf(outcomes, 'decvar')),
  );
  const bounds = new Map(declared.map((one) => [nameOf(one), boundsOf(one)]));
  const score = scoreName(declared, rules);
  const run: Run = { rules, bounds, score, places: placesOf(responses) };
  const maximum = bounds.get(score)?.high;
  return {
    mark: (answer) => mark(answer, run),
    conditions: withoutEchoes(rules.map((rule) => conditionOf(rule, run, maximum))),
    maximum,
  };
};

interface Bounds {
  readonly start: number;
  readonly low: number;
  readonly high: number | undefined;
}

interface Run {
  readonly rules: readonly XmlElement[];
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** The variable that holds the points. */
  readonly score: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** What an identifier in a test means: a response, or a label of one. */
interface Place {
  readonly response: Response;
  readonly label?: string;
}

const placesOf = (responses: readonly Response[]): ReadonlyMap<string, Place> =>
  new Map([
    ...responses.flatMap((response) =>
      response.labels.map(({ ident }) => [ident, { response, label: ident }] as const),
    ),
    ...responses.map((response) => [response.ident, { response }] as const),
  ]);

const nameOf = ({ attrs }: XmlElement): string =>
  (attrs.varname ?? attrs.variablename ?? 'SCORE').trim() || 'SCORE';

const boundsOf = ({ attrs }: XmlElement): Bounds => ({
  start: numeric(attrs.defaultval) ?? 0,
  low: numeric(attrs.minvalue) ?? Number.NEGATIVE_INFINITY,
  high: numeric(attrs.maxvalue),
});

const numeric = (written: string | undefined): number | undefined => {
  const value = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(value) ? value : undefined;
};

/** Most call it SCORE; else the variable that is set in the end. */
const scoreName = (declared: readonly XmlElement[], rules: readonly XmlElement[]): string => {
  const names = [...declared, ...rules.flatMap((rule) => childrenOf(rule, 'setvar'))].map(nameOf);
  return (
    names.find((name) => /^(?:que_)?score$/i.test(name)) ??
    names.find((name) => !/correct/i.test(name)) ??
    'SCORE'
  );
};

const mark = (answer: Responses, run: Run): Marked => {
  const { rules, bounds, score } = run;
  const variables = new Map([...bounds].map(([name, { start }]) => [name, start]));
  const shown = new Set<string>();
  let matched = false;
  for (const rule of rules) {
    const condition = childOf(rule, 'conditionvar');
    const holds = !condition || holdsAll(condition, { answer, run, variables, matched });
    if (!holds) continue;
    // What is said for every answer is no match.
    if (condition && !isOther(condition)) matched = true;
    for (const setvar of childrenOf(rule, 'setvar')) assign(setvar, variables, bounds);
    for (const { attrs } of childrenOf(rule, 'displayfeedback')) shown.add((attrs.linkrefid ?? '').trim());
    if ((rule.attrs.continue ?? 'No').toLowerCase() !== 'yes' && condition && ends(rule)) break;
  }
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = bounds.get(score) ?? {};
  return {
    score: Math.min(Math.max(variables.get(score) ?? 0, low), high ?? Number.POSITIVE_INFINITY),
    shown,
  };
};

/** Many leave `continue` out where they count parts: only what settles the score ends the processing. */
const ends = (rule: XmlElement): boolean => {
  if (rule.attrs.continue !== undefined) return true;
  return childrenOf(rule, 'setvar').some(({ attrs }) => (attrs.action ?? 'Set') === 'Set');
};

const isOther = (condition: XmlElement): boolean => {
  const [only, ...more] = condition.children.filter((child) => typeof child !== 'string');
  return only === undefined || (only.name === 'other' && more.length === 0);
};

const assign = (
  setvar: XmlElement,
  variables: Map<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
): void => {
  const name = nameOf(setvar);
  const value = amountOf(setvar.text.trim(), variables, bounds);
  const before = variables.get(name) ?? 0;
  switch ((setvar.attrs.action ?? 'Set').toLowerCase()) {
    case 'add':
      variables.set(name, before + value);
      return;
    case 'subtract':
      variables.set(name, before - value);
      return;
    case 'multiply':
      variables.set(name, before * value);
      return;
    case 'divide':
      variables.set(name, value === 0 ? before : before / value);
      return;
    default:
      variables.set(name, value);
  }
};

/** A number, another variable, or `SCORE.max`. */
const amountOf = (
  written: string,
  variables: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, Bounds>,
): number => {
  const number = numeric(written);
  if (number !== undefined) return number;
  const [, name = '', bound] = /^(.*?)(?:\.(max|min))?$/i.exec(written) ?? [];
  if (bound?.toLowerCase() === 'max') return bounds.get(name)?.high ?? 1;
  return bound ? 0 : (variables.get(name) ?? 0);
};

interface Answering {
  readonly answer: Responses;
  readonly run: Run;
  readonly variables: ReadonlyMap<string, number>;
  /** An earlier condition held. */
  readonly matched: boolean;
}

/** Tests beside each other: any of several texts for one answer, else all of them. */
const holdsAll = (parent: XmlElement, answering: Answering): boolean => {
  const tests = parent.children.filter((child) => typeof child !== 'string');
  if (tests.length === 0) return false;
  return isChoiceOfTexts(tests, answering.run)
    ? tests.some((test) => holds(test, answering))
    : tests.every((test) => holds(test, answering));
};

const isChoiceOfTexts = (tests: readonly XmlElement[], { places }: Run): boolean => {
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

const answerTo = ({ attrs }: XmlElement, { answer, run }: Answering): readonly string[] => {
  const place = run.places.get((attrs.respident ?? '').trim());
  return (place && answer[place.response.ident]) ?? [];
};

const compares = (test: XmlElement, answering: Answering): boolean => {
  const ident = (test.attrs.respident ?? '').trim();
  const place = answering.run.places.get(ident);
  const wanted = test.text.trim();
  if (!place) return answering.variables.get(ident) === numeric(wanted) && numeric(wanted) !== undefined;
  const given = answerTo(test, answering);
  // D2L asks at which place a label stands.
  if (place.label !== undefined && place.response.cardinality === 'ordered' && /^\d+$/.test(wanted))
    return given[Number(wanted) - 1] === place.label;
  const index = numeric(test.attrs.index);
  const considered = index === undefined ? given : given.slice(index - 1, index);
  return considered.some((one) => compareOne(test, one, { wanted, isText: isTyped(place.response) }));
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

/** Where conditions give points, those that only show what is told for right answers say nothing new. */
const withoutEchoes = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.some(({ isRight, setsNothing }) => isRight && !setsNothing)
    ? conditions.map((one) => (one.setsNothing ? { ...one, isRight: false } : one))
    : conditions;

const conditionOf = (rule: XmlElement, { score, bounds }: Run, maximum: number | undefined): Condition => {
  const condition = childOf(rule, 'conditionvar');
  const setvars = childrenOf(rule, 'setvar');
  const own = setvars.find((one) => nameOf(one) === score);
  const value = own && amountOf(own.text.trim(), new Map(), bounds);
  const words = [
    rule.attrs.title ?? '',
    ...childrenOf(rule, 'displayfeedback').map(({ attrs }) => attrs.linkrefid ?? ''),
  ];
  const saysRight = words.some((word) => /^correct(?:_fb)?$/i.test(word.trim()));
  const gives = setvars.some((one) => !/incorrect/i.test(nameOf(one)) && givesPoints(one));
  return {
    tests: condition ? testsIn(condition, false) : [],
    isRight: gives || saysRight,
    setsNothing: setvars.length === 0,
    share: value === undefined || maximum === undefined ? undefined : maximum === 0 ? 1 : value / maximum,
    element: rule,
  };
};

const givesPoints = ({ attrs, text }: XmlElement): boolean => {
  const value = numeric(text.trim());
  if (/^(?:subtract|divide)$/i.test(attrs.action ?? '')) return false;
  return value === undefined ? /\.max$/i.test(text.trim()) : value > 0;
};

const testsIn = (parent: XmlElement, negated: boolean): readonly Test[] =>
  parent.children.flatMap((child): readonly Test[] => {
    if (typeof child === 'string') return [];
    if (/^(?:and|or|not)$/.test(child.name)) return testsIn(child, child.name === 'not' ? !negated : negated);
    return [
      {
        name: child.name,
        response: (child.attrs.respident ?? '').trim(),
        value: child.text.trim(),
        negated,
        element: child,
      },
    ];
  });
