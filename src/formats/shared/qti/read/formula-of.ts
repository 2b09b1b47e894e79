import type { Formula, FunctionName, Sign } from '../../../../model/formula.ts';
import type { XmlElement } from '../../read-xml.ts';
import { numberOf } from './values.ts';

/** An expression as a formula, the other way round from `formulaExpression`; none where no formula says it. */
export const formulaOf = (expression: XmlElement): Formula | undefined => {
  const args = expression.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
  const rounded = roundedOf(expression, args);
  if (rounded) return call('round', [rounded]);
  const operands = args.map(formulaOf);
  if (!operands.every((one) => one !== undefined)) return undefined;
  return Object.hasOwn(readers, expression.name)
    ? readers[expression.name]?.(operands, expression)
    : undefined;
};

/** `VAR_x` is a variable that could not bear its own name. */
export const nameOf = (identifier: string): string => identifier.trim().replace(/^VAR_(?=[A-Za-z_])/, '');

type Reader = (operands: readonly Formula[], expression: XmlElement) => Formula | undefined;

const call = (name: FunctionName, args: readonly Formula[]): Formula => ({ type: 'call', name, args });

const chain =
  (sign: Sign): Reader =>
  ([first, ...others]) =>
    first && others.reduce<Formula>((left, right) => ({ type: 'operation', sign, left, right }), first);

const isNumber = (formula: Formula | undefined, value: number): boolean =>
  formula?.type === 'number' && formula.value === value;

const product: Reader = (operands, expression) => {
  const [first, of, ...more] = operands;
  if (isNumber(first, -1) && of && more.length === 0) return { type: 'negative', of };
  return chain('*')(operands, expression);
};

const power: Reader = (operands, expression) => {
  const [of, exponent] = operands;
  return of && isNumber(exponent, 0.5) ? call('sqrt', [of]) : chain('^')(operands, expression);
};

const number = (value: number | undefined): Formula | undefined => {
  if (value === undefined) return undefined;
  return value < 0 ? { type: 'negative', of: { type: 'number', value: -value } } : { type: 'number', value };
};

const same: Reader = ([only]) => only;

const mathFunctions: Readonly<Record<string, FunctionName>> = {
  abs: 'abs',
  ceil: 'ceil',
  cos: 'cos',
  exp: 'exp',
  floor: 'floor',
  ln: 'ln',
  log: 'log',
  sin: 'sin',
  tan: 'tan',
};

const readers: Readonly<Record<string, Reader>> = {
  baseValue: (_, { text }) => number(numberOf([text])),
  variable: (_, { attrs }) => {
    const name = nameOf(attrs.identifier ?? '');
    return /^[A-Za-z_]\w*$/.test(name) ? { type: 'name', name } : undefined;
  },
  sum: chain('+'),
  subtract: chain('-'),
  product,
  divide: chain('/'),
  power,
  min: (operands) => call('min', operands),
  max: (operands) => call('max', operands),
  round: ([of]) => of && call('round', [of]),
  integerToFloat: same,
  integerDivide: (operands, expression) => {
    const divided = chain('/')(operands, expression);
    return divided && call('floor', [divided]);
  },
  mathConstant: (_, { attrs }) =>
    attrs.name === 'pi' ? { type: 'number', value: Math.PI } : call('exp', [{ type: 'number', value: 1 }]),
  mathOperator: (operands, { attrs: { name = '' } }) => {
    const named = Object.hasOwn(mathFunctions, name) ? mathFunctions[name] : undefined;
    return named && call(named, operands);
  },
};

/** `signum(x) * floor(abs(x) + 0.5)`: what our own items say for rounding away from zero. */
const roundedOf = (expression: XmlElement, [sign, rest]: readonly XmlElement[]): Formula | undefined => {
  if (expression.name !== 'product' || sign?.attrs.name !== 'signum' || rest?.name !== 'integerToFloat')
    return undefined;
  const [of] = sign.children.filter((child) => typeof child !== 'string');
  return of && formulaOf(of);
};
