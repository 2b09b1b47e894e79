import type { Num, Variable } from '../../model/question.ts';
import { seeded } from '../seeded.ts';
import { evaluate, type Values } from './evaluate.ts';
import { parseFormula } from './parse.ts';

/** The values of a question's variables for a seed: the same seed gives the same numbers, everywhere. */
export const drawValues = (vars: readonly Variable[], seed: number): Values => {
  const random = seeded(seed);
  const values = new Map<string, number>();
  for (const variable of vars) values.set(variable.name, drawValue(variable, random, values));
  return values;
};

const drawValue = (variable: Variable, random: () => number, values: Values): number => {
  switch (variable.type) {
    case 'set':
      return variable.values[Math.floor(random() * variable.values.length)]?.value ?? Number.NaN;
    case 'range':
      return drawFromRange(variable, random);
    case 'expression': {
      const formula = parseFormula(variable.expression);
      return formula ? evaluate(formula, values) : Number.NaN;
    }
  }
};

/** A step is counted from the low end and rounded to the digits written, so that 0.1 + 2 × 0.1 is 0.3. */
const drawFromRange = (
  { low, high, step }: Extract<Variable, { type: 'range' }>,
  random: () => number,
): number => {
  const count = Math.floor((high.value - low.value) / step.value + 1e-9) + 1;
  const value = low.value + Math.floor(random() * count) * step.value;
  const digits = Math.max(decimalsOf(low), decimalsOf(step));
  return digits > 15 ? value : Number(value.toFixed(digits));
};

const decimalsOf = ({ text }: Num): number => {
  const [, decimals = '', exponent = '0'] =
    /^[^.eE]*(?:\.(\d+))?(?:[eE](.+))?$/.exec(text.replaceAll('\u2212', '-')) ?? [];
  return Math.max(0, decimals.length - Number(exponent));
};
