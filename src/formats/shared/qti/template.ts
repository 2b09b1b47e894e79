import type { Num, Variable } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { decimal } from '../number-bounds.ts';
import { el } from '../xml.ts';
import { float } from './expressions.ts';
import { formulaExpression, variableName } from './formula.ts';

/** Template processing of a question with random numbers (Information Model, 14): what its values are called, and how they are drawn. */
export interface Template {
  /** The template variable that holds an expression's value; a new one where the expression is no variable. */
  readonly nameOf: (expression: string) => string;
  /** The one that stands for the value in formulas, where every other letter stands for itself. */
  readonly nameInFormulas: (expression: string) => string;
  /** Gives a response the value of an expression as its correct one, once the values are drawn. */
  readonly setCorrect: (response: string, variable: string) => void;
  readonly declarations: () => readonly Element[];
  readonly processing: () => Element | undefined;
}

export const createTemplate = (vars: readonly Variable[]): Template => {
  const names = new Set(vars.map(({ name }) => name));
  const values = new Map<string, string>();
  const corrects: Element[] = [];
  const ofValue = (expression: string): string => {
    const name = values.get(expression) ?? `VALUE_${values.size + 1}`;
    values.set(expression, name);
    return name;
  };
  return {
    nameOf: (expression) => (names.has(expression) ? variableName(expression) : ofValue(expression)),
    nameInFormulas: ofValue,
    setCorrect: (response, variable) => {
      corrects.push(
        el('setCorrectResponse', { identifier: response }, el('variable', { identifier: variable })),
      );
    },
    declarations: () => [
      ...[...names].map((name) => declaration(variableName(name), {})),
      ...[...values.values()].map((name) => declaration(name, { mathVariable: true })),
    ],
    processing: () =>
      names.size + values.size === 0
        ? undefined
        : el(
            'templateProcessing',
            {},
            vars.map((one) => set(variableName(one.name), drawn(one))),
            [...values].map(([expression, name]) => set(name, formulaExpression(expression))),
            corrects,
          ),
  };
};

const declaration = (identifier: string, use: { readonly mathVariable?: boolean }): Element =>
  el('templateDeclaration', { identifier, cardinality: 'single', baseType: 'float', ...use });

const set = (identifier: string, value: Element): Element => el('setTemplateValue', { identifier }, value);

const drawn = (variable: Variable): Element => {
  switch (variable.type) {
    case 'set':
      return el(
        'random',
        {},
        el(
          'multiple',
          {},
          variable.values.map(({ value }) => float(decimal(value))),
        ),
      );
    case 'expression':
      return formulaExpression(variable.expression);
    case 'range':
      return fromRange(variable);
  }
};

/** Whole numbers are drawn as they are; others are counted in steps from the low end, and rounded to the digits written. */
const fromRange = ({ low, high, step }: Extract<Variable, { type: 'range' }>): Element => {
  if ([low, high, step].every(({ value }) => Number.isSafeInteger(value)))
    return el(
      'integerToFloat',
      {},
      el('randomInteger', { min: low.value, max: high.value, step: step.value }),
    );
  const steps = Math.floor((high.value - low.value) / step.value + 1e-9);
  const counted = el('integerToFloat', {}, el('randomInteger', { min: 0, max: steps }));
  return el(
    'roundTo',
    { roundingMode: 'decimalPlaces', figures: Math.max(decimalsOf(low), decimalsOf(step)) },
    el('sum', {}, float(decimal(low.value)), el('product', {}, counted, float(decimal(step.value)))),
  );
};

const decimalsOf = ({ value }: Num): number => /\.(\d+)$/.exec(decimal(value))?.[1]?.length ?? 0;
