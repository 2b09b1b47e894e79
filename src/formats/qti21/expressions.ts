import type { Element } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';

/** Expressions and rules of response processing (QTI 2.1 Information Model, 12 and 13). */

export const variable = (identifier: string): Element => el('variable', { identifier });
export const correct = (identifier: string): Element => el('correct', { identifier });
export const baseValue = (baseType: string, value: string): Element => el('baseValue', { baseType }, value);
export const float = (value: string): Element => baseValue('float', value);

/** A single operand needs no operator. */
export const anyOf = (tests: readonly Element[]): Element =>
  tests.length === 1 && tests[0] ? tests[0] : el('or', {}, tests);
export const allOf = (tests: readonly Element[]): Element =>
  tests.length === 1 && tests[0] ? tests[0] : el('and', {}, tests);

export const isRight = (identifier: string): Element =>
  el('match', {}, variable(identifier), correct(identifier));

export const between = (identifier: string, low: string, high: string): Element =>
  el(
    'and',
    {},
    el('gte', {}, variable(identifier), float(low)),
    el('lte', {}, variable(identifier), float(high)),
  );

export const setScore = (value: Element): Element => el('setOutcomeValue', { identifier: 'SCORE' }, value);

export const addToScore = (value: string): Element =>
  setScore(el('sum', {}, variable('SCORE'), float(value)));

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

export const either = (test: Element, then: Element, otherwise: Element): Element =>
  el('responseCondition', {}, el('responseIf', {}, test, then), el('responseElse', {}, otherwise));
