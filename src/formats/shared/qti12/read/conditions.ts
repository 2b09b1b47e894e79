import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { amountOf, type Bounds, nameOf, numeric } from './variables.ts';

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

/** What a `respcondition` tests, and what it is worth. */
export const conditionOf = (rule: XmlElement, { score, bounds, only }: Scored): Condition => {
  const maximum = bounds.get(score)?.high;
  const condition = childOf(rule, 'conditionvar');
  const setvars = childrenOf(rule, 'setvar');
  const own = setvars.find((one) => nameOf(one) === score);
  const value = own && amountOf(own.text.trim(), new Map(), bounds);
  const words = [
    rule.attrs.title ?? '',
    ...childrenOf(rule, 'displayfeedback').map(({ attrs }) => attrs.linkrefid ?? ''),
  ];
  const saysRight = words.some((word) => /^correct(?:_fb)?$|^QUE_\w+_C$/i.test(word.trim()));
  const gives = setvars.some((one) => !/incorrect/i.test(nameOf(one)) && givesPoints(one));
  const isRight = gives || saysRight;
  // Of nothing there is no share: it is the whole or none.
  const whole = maximum === 0 ? Number(isRight) : undefined;
  return {
    tests: condition ? testsIn(condition, false, only) : [],
    isRight,
    setsNothing: setvars.length === 0,
    share: value === undefined || maximum === undefined ? undefined : (whole ?? value / maximum),
    element: rule,
  };
};

const givesPoints = ({ attrs, text }: XmlElement): boolean => {
  const value = numeric(text.trim());
  if (/^(?:subtract|divide)$/i.test(attrs.action ?? '')) return false;
  return value === undefined ? /\.max$/i.test(text.trim()) : value > 0;
};

const testsIn = (parent: XmlElement, negated: boolean, only: string): readonly Test[] =>
  parent.children.flatMap((child): readonly Test[] => {
    if (typeof child === 'string') return [];
    if (/^(?:and|or|not)$/.test(child.name))
      return testsIn(child, child.name === 'not' ? !negated : negated, only);
    return [
      {
        name: child.name,
        response: (child.attrs.respident ?? '').trim() || only,
        value: child.text.trim(),
        negated,
        element: child,
      },
    ];
  });
