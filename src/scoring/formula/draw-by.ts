import type { Num, Variable } from '../../model/question.ts';
import { seeded } from '../seeded.ts';
import type { Values } from './evaluate.ts';

/** What an expression comes to for the values of variables. */
export type Compute = (expression: string, values: Values) => number;

/** The values of a question's variables for a seed: the same seed gives the same numbers, everywhere. */
export const drawBy = (vars: readonly Variable[], seed: number, compute: Compute): Values => {
  const random = seeded(seed);
  const values = new Map<string, number>();
  for (const variable of vars) {
    const value =
      variable.type === 'expression'
        ? compute(variable.expression, values)
        : variable.type === 'set'
          ? (variable.values[Math.floor(random() * variable.values.length)]?.value ?? Number.NaN)
          : drawFromRange(variable, random);
    values.set(variable.name, value);
  }
  return values;
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
