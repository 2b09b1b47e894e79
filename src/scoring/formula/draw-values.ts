import type { Variable } from '../../model/question.ts';
import { type Compute, drawBy } from './draw-by.ts';
import { evaluate, type Values } from './evaluate.ts';
import { parseFormula } from './parse.ts';
import type { Solve } from './show-value.ts';

/** By reading the expression; not a number where it says no formula. */
const compute: Compute = (expression, values) => {
  const formula = parseFormula(expression);
  return formula ? evaluate(formula, values) : Number.NaN;
};

/** The values of a question's variables for a seed. */
export const drawValues = (vars: readonly Variable[], seed: number): Values => drawBy(vars, seed, compute);

/** What expressions come to for a seed. */
export const drawn = (vars: readonly Variable[], seed: number): Solve => {
  const values = drawValues(vars, seed);
  return (expression) => compute(expression, values);
};
