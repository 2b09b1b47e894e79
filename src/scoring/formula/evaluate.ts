import type { Formula, FunctionName, Sign } from '../../model/formula.ts';

/** Values of variables by name. */
export type Values = ReadonlyMap<string, number>;

/** The formula's value; not finite where it has none (a division by zero, an unknown name). */
export const evaluate = (formula: Formula, values: Values): number => {
  switch (formula.type) {
    case 'number':
      return formula.value;
    case 'name':
      return values.get(formula.name) ?? Number.NaN;
    case 'negative':
      return -evaluate(formula.of, values);
    case 'operation':
      return operations[formula.sign](evaluate(formula.left, values), evaluate(formula.right, values));
    case 'call':
      return functions[formula.name](...formula.args.map((one) => evaluate(one, values)));
  }
};

const operations: Readonly<Record<Sign, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

/** Angles in radians; `log` is base 10. */
const functions: Readonly<Record<FunctionName, (...args: readonly number[]) => number>> = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  round: (x = Number.NaN) => Math.sign(x) * Math.round(Math.abs(x)),
  floor: Math.floor,
  ceil: Math.ceil,
  min: Math.min,
  max: Math.max,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
};
