import type { Formula, Sign } from '../../model/formula.ts';
import { decimal } from './number-bounds.ts';

/** A formula as an author would write it: `m * (a + 2) ^ 2`. */
export const printFormula = (formula: Formula): string => print(formula, 0);

/** How tightly a sign binds; a minus before a term binds like a product. */
const strength: Readonly<Record<Sign, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const negative = 3;

/** In brackets where what stands around binds tighter. */
const print = (formula: Formula, around: number): string => {
  switch (formula.type) {
    case 'number':
      return formula.value < 0
        ? bracketed(decimal(formula.value), negative, around)
        : printNumber(formula.value);
    case 'name':
      return formula.name;
    case 'negative':
      return bracketed(`-${print(formula.of, negative)}`, negative, around);
    case 'call':
      return `${formula.name}(${formula.args.map((one) => print(one, 0)).join(', ')})`;
    case 'operation':
      return bracketed(printOperation(formula), strength[formula.sign], around);
  }
};

const printNumber = (value: number): string => (value === Math.PI ? 'pi' : decimal(value));

/** Signs of one strength are read from the left, powers from the right. */
const printOperation = ({ sign, left, right }: Extract<Formula, { type: 'operation' }>): string => {
  const own = strength[sign];
  return sign === '^'
    ? `${print(left, own + 1)} ^ ${print(right, negative)}`
    : `${print(left, own)} ${sign} ${print(right, own + 1)}`;
};

const bracketed = (text: string, own: number, around: number): string => (own < around ? `(${text})` : text);
