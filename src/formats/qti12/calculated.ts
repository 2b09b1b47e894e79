import type { FormulaAnswer, QuestionOf, Variable } from '../../model/question.ts';
import { type Element, type Rich, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { evaluate, type Values } from '../../scoring/formula/evaluate.ts';
import { drawRows } from '../shared/draw-rows.ts';
import { freeNames } from '../shared/free-names.ts';
import { decimal } from '../shared/number-bounds.ts';
import { printFormula } from '../shared/print-formula.ts';
import { renamed } from '../shared/renamed-formula.ts';
import { stemOf } from '../shared/stem.ts';
import { el } from '../shared/xml.ts';
import { answersOf, type Column, columnsOf, formulaOf, keyOf, type Shown, shownIn } from './columns.ts';

/** A question with random numbers as Canvas holds it: what its text shows is a variable, and every set of values stands in the file. */
export interface Calculated {
  /** The stem, values as `[name]`. */
  readonly stem: Rich;
  readonly extension: Element;
}

/** So many that no value of a variable with few of them is missing; Canvas takes 200. */
const leastSets = 50;

export const calculated = (question: QuestionOf<'formula'>): Calculated => {
  const { vars = [], answers } = question;
  const [answer] = answers;
  if (!answer) throw new Error('a formula question without an answer reached the writer');
  const stem = stemOf(question);
  const shown = shownIn(stem, vars);
  const rows = drawRows(
    vars,
    [answer, ...shown].map(({ expression }) => formulaOf(expression)),
    leastSets,
  );
  const names = freeNames(
    [...vars, ...shown].map(({ name }) => name),
    JSON.stringify(stem),
  );
  const nameOf = (name: string): string => names.get(name) ?? name;
  return {
    stem: mapRich(stem, (node) => {
      if (node.type !== 'value') return [node];
      const found = shown.find(({ key }) => key === keyOf(node));
      return [text(`[${nameOf(found?.name ?? node.expression)}]`)];
    }),
    extension: extension({
      answer,
      lines: linesOf(vars, shown, answer, nameOf),
      columns: columnsOf(vars, shown, rows).map((column) => ({ ...column, name: nameOf(column.name) })),
      rows,
    }),
  };
};

/** What is computed before the answer stands in lines of its own: `F = m * a`. The last line is the answer. */
const linesOf = (
  vars: readonly Variable[],
  shown: readonly Shown[],
  answer: FormulaAnswer,
  nameOf: (name: string) => string,
): readonly string[] => {
  const say = (expression: string): string => printFormula(renamed(formulaOf(expression), nameOf));
  const isNamed = (name: string): boolean => vars.some((one) => one.name === name);
  return [
    ...vars.flatMap((one) =>
      one.type === 'expression' ? [`${nameOf(one.name)} = ${say(one.expression)}`] : [],
    ),
    ...shown.flatMap(({ name, expression }) =>
      isNamed(name) ? [] : [`${nameOf(name)} = ${say(expression)}`],
    ),
    say(answer.expression),
  ];
};

interface Computed {
  readonly answer: FormulaAnswer;
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Values[];
}

const extension = ({ answer, lines, columns, rows }: Computed): Element => {
  const formula = formulaOf(answer.expression);
  const { tolerance, decimals } = comparison(
    answer,
    rows.map((row) => evaluate(formula, row)),
  );
  const right = answersOf(answer, rows, decimals);
  return el(
    'itemproc_extension',
    {},
    el(
      'calculated',
      {},
      el('answer_tolerance', {}, tolerance),
      el(
        'formulas',
        { decimal_places: decimals },
        lines.map((line) => el('formula', {}, line)),
      ),
      el('vars', {}, columns.map(variable)),
      el(
        'var_sets',
        {},
        rows.map((_, row) =>
          el(
            'var_set',
            { ident: String(row + 1) },
            columns.map(({ name, texts }) => el('var', { name }, texts[row] ?? '')),
            el('answer', {}, right[row] ?? ''),
          ),
        ),
      ),
    ),
  );
};

const variable = ({ name, low, high, decimals }: Column): Element =>
  el('var', { name, scale: decimals }, el('min', {}, decimal(low)), el('max', {}, decimal(high)));

interface Comparison {
  /** An amount, or a share with its sign: `2%`. */
  readonly tolerance: string;
  readonly decimals: number;
}

/** Canvas rounds the answer: to so many decimals that this takes nothing from the tolerance. */
const comparison = (answer: FormulaAnswer, values: readonly number[]): Comparison => {
  const { tolerance, decimals } = answer;
  const sizes = values.map(Math.abs).filter((value) => value > 0);
  const smallest = Math.min(...sizes, Number.MAX_VALUE);
  if (!tolerance || tolerance.value.value === 0)
    return decimals === undefined
      ? { tolerance: millionth, decimals: digitsFor(smallest * 1e-6) }
      : { tolerance: decimal(0.5 * 10 ** -decimals), decimals };
  const { relative, value } = tolerance;
  const margin = relative ? (smallest * value.value) / 100 : value.value;
  return {
    tolerance: relative ? `${decimal(value.value)}%` : decimal(value.value),
    decimals: Math.max(decimals ?? 0, digitsFor(margin)),
  };
};

/** Without a tolerance an answer is right that agrees to a millionth. */
const millionth = '0.0001%';

const digitsFor = (margin: number): number =>
  margin > 0 ? Math.min(12, Math.max(0, Math.ceil(1 - Math.log10(margin)))) : 12;
