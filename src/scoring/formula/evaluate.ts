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
  abs: (x = Number.NaN) => Math.abs(x),
  sqrt: (x = Number.NaN) => Math.sqrt(x),
  round: (x = Number.NaN) => Math.sign(x) * Math.round(Math.abs(x)),
  floor: (x = Number.NaN) => Math.floor(x),
  ceil: (x = Number.NaN) => Math.ceil(x),
  min: (...args) => Math.min(...args),
  max: (...args) => Math.max(...args),
  sin: (x = Number.NaN) => Math.sin(x),
  cos: (x = Number.NaN) => Math.cos(x),
  tan: (x = Number.NaN) => Math.tan(x),
  log: (x = Number.NaN) => Math.log10(x),
  ln: (x = Number.NaN) => Math.log(x),
  exp: (x = Number.NaN) => Math.exp(x),
};
