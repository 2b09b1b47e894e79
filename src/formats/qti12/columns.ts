import type { FormulaAnswer, Variable } from '../../model/question.ts';
import type { Rich, ValueNode } from '../../model/rich.ts';
import { walkRich } from '../../rich/map.ts';
import { evaluate, type Values } from '../../scoring/formula/evaluate.ts';
import { type Formula, parseFormula } from '../../scoring/formula/parse.ts';
import { valueText } from '../../scoring/formula/show-value.ts';
import { decimalsOf } from '../shared/draw-rows.ts';
import { decimal } from '../shared/number-bounds.ts';

/** A value that Canvas shows: of a variable, or computed from some. */
export interface Column {
  readonly name: string;
  /** Of its values in each row. */
  readonly texts: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

/** Something in a text that is computed: `{=m * a}`, `{=m:1}`. */
export interface Shown {
  readonly key: string;
  readonly name: string;
  readonly expression: string;
  readonly decimals?: number;
}

export const keyOf = ({ expression, decimals }: Pick<ValueNode, 'expression' | 'decimals'>): string =>
  `${decimals ?? ''}:${expression}`;

/** What a text shows beside plain variables. The value of an expression that has a name keeps it. */
export const shownIn = (rich: Rich, vars: readonly Variable[]): readonly Shown[] => {
  const shown = new Map<string, Shown>();
  for (const node of walkRich(rich)) {
    if (node.type !== 'value' || shown.has(keyOf(node))) continue;
    const { expression, decimals } = node;
    const variable = vars.find(({ name }) => name === expression);
    if (variable && variable.type !== 'expression' && decimals === undefined) continue;
    const isNamed = variable?.type === 'expression' && decimals === undefined;
    const name = isNamed ? expression : `shown${shown.size + 1}`;
    const key = keyOf(node);
    shown.set(key, { key, name, expression, ...(decimals !== undefined && { decimals }) });
  }
  return [...shown.values()];
};

/** Whoever read the course saw to it that its formulas can be read. */
export const formulaOf = (expression: string): Formula => {
  const formula = parseFormula(expression);
  if (!formula) throw new Error(`the formula “${expression}” reached the writer`);
  return formula;
};

export const columnsOf = (
  vars: readonly Variable[],
  shown: readonly Shown[],
  rows: readonly Values[],
): readonly Column[] => [
  ...vars.flatMap((variable) => (variable.type === 'expression' ? [] : [drawnColumn(variable, rows)])),
  ...shown.map((one) => shownColumn(one, rows)),
];

const drawnColumn = (
  variable: Exclude<Variable, { readonly type: 'expression' }>,
  rows: readonly Values[],
): Column => {
  const nums = variable.type === 'range' ? [variable.low, variable.high, variable.step] : variable.values;
  const bounds = variable.type === 'range' ? nums.slice(0, 2) : nums;
  return {
    name: variable.name,
    texts: rows.map((row) => decimal(row.get(variable.name) ?? Number.NaN)),
    low: Math.min(...bounds.map(({ value }) => value)),
    high: Math.max(...bounds.map(({ value }) => value)),
    decimals: decimalsOf(nums),
  };
};

const shownColumn = ({ name, expression, decimals }: Shown, rows: readonly Values[]): Column => {
  const formula = formulaOf(expression);
  const texts = rows.map((row) => plainText(evaluate(formula, row), decimals));
  const values = texts.map(Number);
  return {
    name,
    texts,
    low: Math.min(...values),
    high: Math.max(...values),
    decimals: decimals ?? decimalsOf(values.map((value) => ({ value, text: '' }))),
  };
};

/** As learners see it, without an exponent. */
const plainText = (value: number, decimals: number | undefined): string =>
  decimals === undefined ? decimal(Number(valueText(value))) : valueText(value, decimals);

/** The answer of each row, in as many decimals as Canvas keeps. */
export const answersOf = (
  { expression }: FormulaAnswer,
  rows: readonly Values[],
  decimals: number,
): readonly string[] => {
  const formula = formulaOf(expression);
  return rows.map((row) => decimal(Number(evaluate(formula, row).toFixed(decimals))));
};
