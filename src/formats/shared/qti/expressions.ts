import type { Element } from '../../../model/rich.ts';
import { el } from '../xml.ts';

/** Expressions and rules of response and template processing (QTI 2.1 Information Model, 12 to 15). */

export const variable = (identifier: string): Element => el('variable', { identifier });
export const correct = (identifier: string): Element => el('correct', { identifier });
export const baseValue = (baseType: string, value: string): Element => el('baseValue', { baseType }, value);
export const float = (value: string): Element => baseValue('float', value);

/** A single operand needs no operator. */
export const anyOf = (tests: readonly Element[]): Element =>
  tests.length === 1 && tests[0] ? tests[0] : el('or', {}, tests);
export const allOf = (tests: readonly Element[]): Element =>
  tests.length === 1 && tests[0] ? tests[0] : el('and', {}, tests);

export const isNull = (identifier: string): Element => el('isNull', {}, variable(identifier));

export const isRight = (identifier: string): Element =>
  el('match', {}, variable(identifier), correct(identifier));

export const between = (identifier: string, low: string, high: string): Element =>
  el(
    'and',
    {},
    el('gte', {}, variable(identifier), float(low)),
    el('lte', {}, variable(identifier), float(high)),
  );

/** Tolerances below and above; percentages where they are relative. */
interface Within {
  readonly mode: 'exact' | 'absolute' | 'relative';
  readonly tolerance?: string;
}

/**
 * The tolerance is one of the first operand (QTI 2.1 Information Model, 15.3), so that is the value and not the response.
 * Not for a relative tolerance of a number that may be negative: its bounds would be the wrong way round.
 */
export const equal = (identifier: string, value: Element, { mode, tolerance }: Within): Element =>
  el(
    'equal',
    { toleranceMode: mode, tolerance: tolerance === undefined ? undefined : `${tolerance} ${tolerance}` },
    value,
    variable(identifier),
  );

/** Not farther from a computed value than a share of it. */
export const near = (identifier: string, value: Element, share: string): Element =>
  el(
    'lte',
    {},
    size(el('subtract', {}, variable(identifier), value)),
    el('product', {}, size(value), float(share)),
  );

const size = (value: Element): Element => el('mathOperator', { name: 'abs' }, value);

export const setScore = (value: Element): Element => el('setOutcomeValue', { identifier: 'SCORE' }, value);

export const addToScore = (value: Element): Element => setScore(el('sum', {}, variable('SCORE'), value));

/** The first branch whose test holds is taken. */
export const firstOf = (
  branches: readonly { readonly test: Element; readonly rule: Element }[],
): readonly Element[] => {
  const [first, ...others] = branches;
  if (!first) return [];
  return [
    el(
      'responseCondition',
      {},
      el('responseIf', {}, first.test, first.rule),
      others.map(({ test, rule }) => el('responseElseIf', {}, test, rule)),
    ),
  ];
};

export const when = (test: Element, ...then: readonly Element[]): Element =>
  el('responseCondition', {}, el('responseIf', {}, test, then));

export const either = (test: Element, then: Element, otherwise: Element | readonly Element[]): Element =>
  el('responseCondition', {}, el('responseIf', {}, test, then), el('responseElse', {}, otherwise));
