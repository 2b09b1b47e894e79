import type { XmlElement } from '../../read-xml.ts';
import type { Check, Rule } from './rules.ts';
import { amountOf, type Bounds, numeric, type Setting } from './variables.ts';

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

interface Scored {
  /** The variable that holds the points. */
  readonly score: string;
  /** The response of tests that name none; none where there are several. */
  readonly only: string;
  readonly bounds: ReadonlyMap<string, Bounds>;
}

/** Where conditions give points, those that only show what is told for right answers say nothing new. */
export const withoutEchoes = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.some(({ isRight, setsNothing }) => isRight && !setsNothing)
    ? conditions.map((one) => (one.setsNothing ? { ...one, isRight: false } : one))
    : conditions;

/** What a rule tests, and what it is worth. */
export const conditionOf = (rule: Rule, { score, bounds, only }: Scored): Condition => {
  const { condition, settings, element } = rule;
  const maximum = bounds.get(score)?.high;
  const own = settings.find(({ name }) => name === score);
  const value = own && amountOf(own.written, noVariables, bounds);
  const saysRight = meansRight((element.attrs.title ?? '').trim()) || rule.shown.some(meansRight);
  const gives = settings.some((one) => !/incorrect/i.test(one.name) && givesPoints(one));
  const isRight = gives || saysRight;
  // Of nothing there is no share: it is the whole or none.
  const whole = maximum === 0 ? Number(isRight) : undefined;
  return {
    tests: condition ? testsIn(condition, { negated: false, only }, []) : [],
    isRight,
    setsNothing: settings.length === 0,
    share: value === undefined || maximum === undefined ? undefined : (whole ?? value / maximum),
    element,
  };
};

const noVariables: ReadonlyMap<string, number> = new Map();

const meansRight = (word: string): boolean => /^correct(?:_fb)?$|^QUE_\w+_C$/i.test(word);

const givesPoints = ({ element, written }: Setting): boolean => {
  const value = numeric(written);
  if (/^(?:subtract|divide)$/i.test(element.attrs.action ?? '')) return false;
  return value === undefined ? /\.max$/i.test(written) : value > 0;
};

const testsIn = ({ inner }: Check, { negated, only }: Testing, found: Test[]): readonly Test[] => {
  for (const one of inner)
    if (one.name === 'and' || one.name === 'or') testsIn(one, { negated, only }, found);
    else if (one.name === 'not') testsIn(one, { negated: !negated, only }, found);
    else
      found.push({
        name: one.name,
        response: one.ident || only,
        value: one.wanted,
        negated,
        element: one.element,
      });
  return found;
};

interface Testing {
  readonly negated: boolean;
  /** The only response: some do not name it. */
  readonly only: string;
}
