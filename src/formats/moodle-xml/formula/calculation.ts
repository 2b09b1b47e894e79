import type { Question, Variable } from '../../../model/question.ts';
import type { RichNode } from '../../../model/rich.ts';
import { escapeText } from '../../../rich/xhtml.ts';
import { evaluate, type Values } from '../../../scoring/formula/evaluate.ts';
import { type Formula, parseFormula } from '../../../scoring/formula/parse.ts';
import { drawRows } from '../../shared/draw-rows.ts';
import type { Dataset } from './datasets.ts';
import { moodleFormula } from './moodle-formula.ts';

/** A question with random numbers as Moodle computes it. */
export interface Calculation {
  readonly datasets: readonly Dataset[];
  readonly rows: readonly Values[];
  /** An expression in Moodle's signs. */
  readonly say: (expression: string) => string;
  /** Its values, row by row. */
  readonly values: (expression: string) => readonly number[];
  /** A value in a text: `{a}`, `{={a}*2}`. */
  readonly slot: (node: RichNode) => string;
}

export const calculationOf = (question: Question): Calculation => {
  const vars = question.vars ?? [];
  const answers = question.kind === 'formula' ? question.answers.map(({ expression }) => expression) : [];
  const rows = drawRows(vars, answers.map(formulaOf));
  const drawn = drawnVariables(vars);
  const datasets = named(vars.filter(({ name }) => drawn.has(name)));
  const names = new Map(datasets.map(({ name, variable }) => [variable.name, name]));
  const nameOf = (name: string): string | Formula => names.get(name) ?? expressionOf(name, vars);
  const say = (expression: string): string => moodleFormula(formulaOf(expression), nameOf);
  const values = (expression: string): readonly number[] => {
    const formula = formulaOf(expression);
    return rows.map((row) => evaluate(formula, row));
  };
  const slot = (node: RichNode): string => {
    if (node.type !== 'value') return '';
    const { expression, decimals } = node;
    const alone = decimals === undefined ? names.get(expression) : undefined;
    if (alone !== undefined) return `{${alone}}`;
    const digits = decimals ?? neededDecimals(values(expression));
    return escapeText(
      digits === undefined ? `{=${say(expression)}}` : `{=round(${say(expression)},${digits})}`,
    );
  };
  return { datasets, rows, say, values, slot };
};

/** Whoever read the course saw to it that its formulas can be read. */
const formulaOf = (expression: string): Formula => {
  const formula = parseFormula(expression);
  if (!formula) throw new Error(`the formula “${expression}” reached the writer`);
  return formula;
};

const expressionOf = (name: string, vars: readonly Variable[]): Formula => {
  const variable = vars.find((one) => one.name === name);
  if (variable?.type !== 'expression') throw new Error(`the name “${name}” reached the writer`);
  return formulaOf(variable.expression);
};

/** Ranges and sets; an expression too, where writing it out would take pages. */
const drawnVariables = (vars: readonly Variable[]): ReadonlySet<string> => {
  const sizes = new Map<string, number>();
  const drawn = new Set<string>();
  for (const variable of vars) {
    const size = variable.type === 'expression' ? sizeOf(formulaOf(variable.expression), sizes) : 1;
    const isDrawn = variable.type !== 'expression' || size > 100;
    if (isDrawn) drawn.add(variable.name);
    sizes.set(variable.name, isDrawn ? 1 : size);
  }
  return drawn;
};

const sizeOf = (formula: Formula, sizes: ReadonlyMap<string, number>): number => {
  switch (formula.type) {
    case 'number':
      return 1;
    case 'name':
      return sizes.get(formula.name) ?? 1;
    case 'negative':
      return 1 + sizeOf(formula.of, sizes);
    case 'call':
      return formula.args.reduce((sum, one) => sum + sizeOf(one, sizes), 1);
    case 'operation':
      return 1 + sizeOf(formula.left, sizes) + sizeOf(formula.right, sizes);
  }
};

/** Names begin with a letter in Moodle, which does not tell capitals from others. */
const named = (vars: readonly Variable[]): readonly Dataset[] => {
  const taken = new Set<string>();
  return vars.map((variable) => {
    const start = /^[A-Za-z]/.test(variable.name) ? variable.name : `v${variable.name}`;
    let name = start;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${start}${count}`;
    taken.add(name.toLowerCase());
    return { name, variable };
  });
};

/** How many decimals show six digits of each value; none where all are short as they are. */
const neededDecimals = (values: readonly number[]): number | undefined => {
  const long = values.filter((value) => Number(value.toPrecision(6)) !== Number(value.toPrecision(12)));
  if (long.length === 0) return undefined;
  return Math.min(9, Math.max(0, ...long.map((value) => 5 - Math.floor(Math.log10(Math.abs(value))))));
};
