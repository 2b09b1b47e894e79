import type { Formula, FunctionName, Sign } from '../../../model/formula.ts';
import type { Element } from '../../../model/rich.ts';
import { parseFormula } from '../../../scoring/formula/parse.ts';
import { decimal } from '../number-bounds.ts';
import { el } from '../xml.ts';
import { float, variable } from './expressions.ts';

/**
 * A formula as an expression of QTI (Information Model, 15). All numbers are floats: what QTI makes an integer is made a
 * float again, because a template variable takes no other type than its own.
 */
export const formulaExpression = (source: string): Element => {
  const formula = parseFormula(source);
  // The reader has refused formulas that say nothing.
  if (!formula) throw new Error(`the formula ${JSON.stringify(source)} reached the writer`);
  return expression(formula);
};

/** Names that QTI or our own items have taken: a variable of the same name bears a prefix. */
const taken: ReadonlySet<string> = new Set(
  'SCORE MAXSCORE FEEDBACK completionStatus duration numAttempts'.split(' '),
);

export const variableName = (name: string): string =>
  taken.has(name) || /^(?:RESPONSE|VALUE_|VAR_)/.test(name) ? `VAR_${name}` : name;

const expression = (formula: Formula): Element => {
  switch (formula.type) {
    case 'number':
      return formula.value === Math.PI ? el('mathConstant', { name: 'pi' }) : float(decimal(formula.value));
    case 'name':
      return variable(variableName(formula.name));
    case 'negative':
      return el('product', {}, float('-1'), expression(formula.of));
    case 'operation':
      return el(operators[formula.sign], {}, expression(formula.left), expression(formula.right));
    case 'call':
      return calls[formula.name](formula.args.map(expression));
  }
};

const operators: Readonly<Record<Sign, string>> = {
  '+': 'sum',
  '-': 'subtract',
  '*': 'product',
  '/': 'divide',
  '^': 'power',
};

type Call = (args: readonly Element[]) => Element;

const operator =
  (name: string): Call =>
  (args) =>
    el('mathOperator', { name }, args);

const toFloat =
  (call: Call): Call =>
  (args) =>
    el('integerToFloat', {}, call(args));

const calls: Readonly<Record<FunctionName, Call>> = {
  abs: operator('abs'),
  sqrt: (args) => el('power', {}, args, float('0.5')),
  // QTI rounds 2.5 and -2.5 up; here halves are rounded away from zero.
  round: (args) =>
    el(
      'product',
      {},
      operator('signum')(args),
      toFloat(operator('floor'))([el('sum', {}, operator('abs')(args), float('0.5'))]),
    ),
  floor: toFloat(operator('floor')),
  ceil: toFloat(operator('ceil')),
  min: (args) => el('min', {}, args),
  max: (args) => el('max', {}, args),
  sin: operator('sin'),
  cos: operator('cos'),
  tan: operator('tan'),
  log: operator('log'),
  ln: operator('ln'),
  exp: operator('exp'),
};
