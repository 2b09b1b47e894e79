import type { Formula } from '../../scoring/formula/parse.ts';

/** A formula with other names for its variables. */
export const renamed = (formula: Formula, nameOf: (name: string) => string): Formula => {
  switch (formula.type) {
    case 'number':
      return formula;
    case 'name':
      return { type: 'name', name: nameOf(formula.name) };
    case 'negative':
      return { type: 'negative', of: renamed(formula.of, nameOf) };
    case 'call':
      return { ...formula, args: formula.args.map((one) => renamed(one, nameOf)) };
    case 'operation':
      return { ...formula, left: renamed(formula.left, nameOf), right: renamed(formula.right, nameOf) };
  }
};
