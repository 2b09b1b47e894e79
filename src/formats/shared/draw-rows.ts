import type { Num, Variable } from '../../model/question.ts';
import { drawValues } from '../../scoring/formula/draw-values.ts';
import { evaluate, type Values } from '../../scoring/formula/evaluate.ts';
import type { Formula } from '../../scoring/formula/parse.ts';

/** Moodle takes a hundred sets of values at most. */
const most = 100;
const fewest = 10;

/**
 * The sets of values of a question's variables, drawn by the seeds from 1 on: so many that every value of a variable with
 * few of them comes up, and none for which one of the formulas has no value.
 */
export const drawRows = (
  vars: readonly Variable[],
  formulas: readonly Formula[],
  least = fewest,
): readonly Values[] => {
  const wanted = new Map(vars.map((variable) => [variable.name, countOf(variable)]));
  const seen = new Map(vars.map(({ name }) => [name, new Set<number>()]));
  const rows: Values[] = [];
  const isComplete = (): boolean =>
    [...wanted].every(([name, count]) => count === undefined || (seen.get(name)?.size ?? 0) >= count);
  // Each seed is tried once; where a formula often fails, there are fewer rows.
  for (let seed = 1; seed <= 3 * most && rows.length < most; seed++) {
    if (rows.length >= least && isComplete()) break;
    const row = drawValues(vars, seed);
    if (!formulas.every((formula) => Number.isFinite(evaluate(formula, row)))) continue;
    rows.push(row);
    for (const [name, value] of row) seen.get(name)?.add(value);
  }
  return rows;
};

/** How many values a variable has, where they are few enough to wait for. */
const countOf = (variable: Variable): number | undefined => {
  if (variable.type === 'expression') return undefined;
  const count =
    variable.type === 'set'
      ? new Set(variable.values.map(({ value }) => value)).size
      : Math.floor((variable.high.value - variable.low.value) / variable.step.value + 1e-9) + 1;
  return count <= 24 ? count : undefined;
};

/** The decimals that numbers are written with. */
export const decimalsOf = (nums: readonly Num[]): number =>
  Math.max(0, ...nums.map(({ value }) => /\.(\d+)$/.exec(plain(value))?.[1]?.length ?? 0));

const plain = (value: number): string => String(Number(value.toPrecision(12)));
