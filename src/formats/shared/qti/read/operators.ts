import { childrenOf, type XmlElement } from '../../read-xml.ts';
import type { Declaration } from './declarations.ts';
import { mapped, mappedPoints } from './mapped.ts';
import { commonDivisor, statistics } from './statistics.ts';
import { boolean, isTrue, NotComputed, numberOf, single, type Value } from './values.ts';

/** What an expression can see. */
export interface Scope {
  /** A variable's value, whatever sort of variable it is. */
  readonly value: (identifier: string) => Value;
  readonly correct: (identifier: string) => Value;
  readonly declaration: (identifier: string) => Declaration | undefined;
  /** From 0 up to 1; none where nothing is drawn. */
  readonly random?: () => number;
}

/** The value of an expression (QTI 2.1 Information Model, 15). */
export const evaluate = (expression: XmlElement, scope: Scope): Value => {
  const operator = Object.hasOwn(operators, expression.name) ? operators[expression.name] : undefined;
  if (!operator) throw new NotComputed(expression.name);
  return operator(expression, scope);
};

type Operator = (expression: XmlElement, scope: Scope) => Value;

const operandsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

const valuesOf = (expression: XmlElement, scope: Scope): readonly Value[] =>
  operandsOf(expression).map((operand) => evaluate(operand, scope));

/** NULL where any operand is NULL. */
const numeric =
  (compute: (numbers: readonly number[], expression: XmlElement) => number | undefined): Operator =>
  (expression, scope) => {
    const values = valuesOf(expression, scope);
    // A container is all its members: `sum` and `max` take them.
    const numbers = values.flatMap((value) => value?.map((one) => numberOf([one])) ?? [undefined]);
    return numbers.every((one) => one !== undefined) ? single(compute(numbers, expression)) : undefined;
  };

const compared =
  (holds: (a: number, b: number) => boolean): Operator =>
  (expression, scope) => {
    const [a, b] = valuesOf(expression, scope).map(numberOf);
    return a === undefined || b === undefined ? undefined : boolean(holds(a, b));
  };

/** The tolerance is one of the first operand. */
const equal: Operator = (expression, scope) => {
  const [x, y] = valuesOf(expression, scope).map(numberOf);
  if (y === undefined || x === undefined) return undefined;
  const { toleranceMode = 'exact', tolerance = '' } = expression.attrs;
  if (toleranceMode === 'exact') return boolean(y === x);
  const [below = 0, above = below] = tolerance
    .trim()
    .split(/\s+/)
    .map((one) => numberOf([one]) ?? numberOf(scope.value(one)) ?? 0);
  const size = toleranceMode === 'relative' ? Math.abs(x) / 100 : 1;
  return boolean(y >= x - below * size - slack && y <= x + above * size + slack);
};

const equalRounded: Operator = (expression, scope) => {
  const [y, x] = valuesOf(expression, scope).map(numberOf);
  if (y === undefined || x === undefined) return undefined;
  return boolean(rounded(y, expression) === rounded(x, expression));
};

const rounded = (value: number, { attrs }: XmlElement): string => {
  const figures = Math.min(15, Math.max(0, Number(attrs.figures) || 0));
  return attrs.roundingMode === 'decimalPlaces'
    ? value.toFixed(figures)
    : value.toPrecision(Math.max(1, figures));
};

/** Binary fractions fall a little beside the decimal ones. */
const slack = 1e-9;

const match: Operator = (expression, scope) => {
  const [a, b] = valuesOf(expression, scope);
  return a === undefined || b === undefined ? undefined : boolean(same(a, b, isOrdered(expression, scope)));
};

const isOrdered = (expression: XmlElement, { declaration }: Scope): boolean =>
  operandsOf(expression).some(
    ({ name, attrs }) => name === 'ordered' || declaration(attrs.identifier ?? '')?.cardinality === 'ordered',
  );

/** Containers of multiple cardinality have no order, pairs no direction that this would need to know. */
const same = (a: readonly string[], b: readonly string[], ordered: boolean): boolean => {
  if (a.length !== b.length) return false;
  if (a.length === 1) return alike(a[0] ?? '', b[0] ?? '');
  const [left, right] = ordered ? [a, b] : [[...a].sort(), [...b].sort()];
  return left.every((one, index) => alike(one, right[index] ?? ''));
};

const alike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [left, right] = [numberOf([a]), numberOf([b])];
  return left !== undefined && left === right;
};

const stringMatch: Operator = (expression, scope) => {
  const [a, b] = valuesOf(expression, scope);
  if (a === undefined || b === undefined) return undefined;
  const fold = (value = ''): string =>
    expression.attrs.caseSensitive === 'false' ? value.toLowerCase() : value;
  const [left, right] = [fold(a[0]), fold(b[0])];
  return boolean(expression.attrs.substring === 'true' ? left.includes(right) : left === right);
};

const container: Operator = (expression, scope) => {
  const all = valuesOf(expression, scope).flatMap((value) => value ?? []);
  return all.length === 0 ? undefined : all;
};

const random: Operator = (expression, scope) => {
  const [values = []] = valuesOf(expression, scope);
  const chosen = values[Math.floor(draw(scope) * values.length)];
  return chosen === undefined ? undefined : [chosen];
};

const draw = ({ random: next }: Scope): number => {
  if (!next) throw new NotComputed('random');
  return next();
};

const bound = (expression: XmlElement, name: string, scope: Scope, otherwise: number): number => {
  const written = expression.attrs[name] ?? '';
  return numberOf([written]) ?? numberOf(scope.value(written)) ?? otherwise;
};

const randomInteger: Operator = (expression, scope) => {
  const low = bound(expression, 'min', scope, 0);
  const step = bound(expression, 'step', scope, 1) || 1;
  const count = Math.floor((bound(expression, 'max', scope, 0) - low) / step) + 1;
  return single(low + Math.floor(draw(scope) * count) * step);
};

/** Each round draws anew. */
const repeat: Operator = (expression, scope) => {
  const count = Math.min(mostRepeats, Math.max(0, bound(expression, 'numberRepeats', scope, 0)));
  let drawn = 0;
  const inside: Scope = { ...scope, random: () => (draw(scope) + drawn++ * goldenRatio) % 1 };
  const all = Array.from({ length: count }, () => valuesOf(expression, inside)).flat();
  return all.flatMap((value) => value ?? []);
};

const mostRepeats = 1000;

/** Steps of it are spread evenly. */
const goldenRatio = 0.618034;

const randomFloat: Operator = (expression, scope) => {
  const low = bound(expression, 'min', scope, 0);
  return single(low + draw(scope) * (bound(expression, 'max', scope, 0) - low));
};

const mathOperators: Readonly<Record<string, (x: number, y: number) => number>> = {
  abs: Math.abs,
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  atan2: Math.atan2,
  ceil: Math.ceil,
  cos: Math.cos,
  exp: Math.exp,
  floor: Math.floor,
  ln: Math.log,
  log: Math.log10,
  signum: Math.sign,
  sin: Math.sin,
  tan: Math.tan,
  toDegrees: (x) => (x * 180) / Math.PI,
  toRadians: (x) => (x * Math.PI) / 180,
};

const operators: Readonly<Record<string, Operator>> = {
  variable: ({ attrs }, { value }) => value(attrs.identifier ?? ''),
  correct: ({ attrs }, { correct }) => correct(attrs.identifier ?? ''),
  default: ({ attrs }, { declaration }) => declaration(attrs.identifier ?? '')?.defaults,
  baseValue: ({ text }) => [text.trim()],
  null: () => undefined,
  mapResponse: ({ attrs }, { declaration, value }) =>
    mapped(declaration(attrs.identifier ?? ''), value(attrs.identifier ?? '')),
  mapResponsePoint: ({ attrs }, { declaration, value }) =>
    mappedPoints(declaration(attrs.identifier ?? ''), value(attrs.identifier ?? '')),
  isNull: (expression, scope) => boolean(valuesOf(expression, scope)[0] === undefined),
  match,
  stringMatch,
  equal,
  equalRounded,
  gt: compared((a, b) => a > b),
  gte: compared((a, b) => a >= b - slack),
  lt: compared((a, b) => a < b),
  lte: compared((a, b) => a <= b + slack),
  and: (expression, scope) => boolean(operandsOf(expression).every((one) => isTrue(evaluate(one, scope)))),
  or: (expression, scope) => boolean(operandsOf(expression).some((one) => isTrue(evaluate(one, scope)))),
  not: (expression, scope) => {
    const [value] = valuesOf(expression, scope);
    return value && boolean(!isTrue(value));
  },
  anyN: (expression, scope) => {
    const count = valuesOf(expression, scope).filter(isTrue).length;
    const { min = '0', max = 'Infinity' } = expression.attrs;
    return boolean(count >= Number(min) && count <= Number(max));
  },
  sum: numeric((all) => all.reduce((sum, one) => sum + one, 0)),
  product: numeric((all) => all.reduce((product, one) => product * one, 1)),
  subtract: numeric(([a = 0, b = 0]) => a - b),
  divide: numeric(([a = 0, b = 0]) => (b === 0 ? undefined : a / b)),
  power: numeric(([a = 0, b = 0]) => a ** b),
  min: numeric((all) => Math.min(...all)),
  max: numeric((all) => Math.max(...all)),
  integerDivide: numeric(([a = 0, b = 0]) => (b === 0 ? undefined : Math.floor(a / b))),
  integerModulus: numeric(([a = 0, b = 0]) => (b === 0 ? undefined : a - b * Math.floor(a / b))),
  integerToFloat: numeric(([a]) => a),
  round: numeric(([a = 0]) => Math.floor(a + 0.5)),
  truncate: numeric(([a = 0]) => Math.trunc(a)),
  roundTo: numeric(([a = 0], expression) => Number(rounded(a, expression))),
  mathConstant: ({ attrs }) => single(attrs.name === 'pi' ? Math.PI : Math.E),
  mathOperator: numeric(([a = 0, b = 0], { attrs: { name = '' } }) => {
    const operator = Object.hasOwn(mathOperators, name) ? mathOperators[name] : undefined;
    if (!operator) throw new NotComputed(`mathOperator ${name}`);
    return operator(a, b);
  }),
  statsOperator: numeric((all, { attrs: { name = '' } }) => {
    const statistic = Object.hasOwn(statistics, name) ? statistics[name] : undefined;
    if (!statistic) throw new NotComputed(`statsOperator ${name}`);
    return statistic(all);
  }),
  gcd: numeric((all) => all.reduce(commonDivisor, 0)),
  lcm: numeric((all) =>
    all.reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / commonDivisor(a, b)), 1),
  ),
  multiple: container,
  ordered: container,
  repeat,
  containerSize: (expression, scope) => single(valuesOf(expression, scope)[0]?.length ?? 0),
  index: (expression, scope) => {
    const found = valuesOf(expression, scope)[0]?.[bound(expression, 'n', scope, 0) - 1];
    return found === undefined ? undefined : [found];
  },
  member: (expression, scope) => {
    const [one, all] = valuesOf(expression, scope);
    return one && all && boolean(all.some((other) => alike(other, one[0] ?? '')));
  },
  contains: (expression, scope) => {
    const [all, some] = valuesOf(expression, scope);
    return all && some && boolean(some.every((one) => all.some((other) => alike(other, one))));
  },
  delete: (expression, scope) => {
    const [one, all] = valuesOf(expression, scope);
    return one && all?.filter((other) => !alike(other, one[0] ?? ''));
  },
  substring: (expression, scope) => {
    const [part, whole] = valuesOf(expression, scope);
    const fold = (value = ''): string =>
      expression.attrs.caseSensitive === 'false' ? value.toLowerCase() : value;
    return part && whole && boolean(fold(whole[0]).includes(fold(part[0])));
  },
  random,
  randomInteger,
  randomFloat,
};

/** Every expression below an element, itself included, in the order of the document. */
export const expressionsIn = (element: XmlElement, found: XmlElement[] = []): readonly XmlElement[] => {
  found.push(element);
  for (const child of element.children) if (typeof child !== 'string') expressionsIn(child, found);
  return found;
};

/** Those of them that have one of some names. */
export const namedIn = (
  element: XmlElement,
  names: ReadonlySet<string>,
  found: XmlElement[] = [],
): readonly XmlElement[] => {
  if (names.has(element.name)) found.push(element);
  for (const child of element.children) if (typeof child !== 'string') namedIn(child, names, found);
  return found;
};

export const valuesIn = (parent: XmlElement): readonly string[] =>
  childrenOf(parent, 'value').map(({ text }) => text.trim());
