import type { Formula, FunctionName, Sign } from '../../../model/formula.ts';
import { parseFormula } from '../../../scoring/formula/parse.ts';
import { decimal } from '../../shared/number-bounds.ts';

/** How a name of a formula is said: a variable's data set, or the formula that it stands for. */
export type NameOf = (name: string) => string | Formula;

/** A formula in PHP's signs, as Moodle checks and computes it: `{a}*pow({b},2)`. */
export const moodleFormula = (formula: Formula, nameOf: NameOf): string => print(formula, nameOf).text;

/** The text, and how tightly its outermost sign binds. */
interface Printed {
  readonly text: string;
  readonly level: number;
}

const atom = (text: string): Printed => ({ text, level: 3 });

const print = (formula: Formula, nameOf: NameOf): Printed => {
  switch (formula.type) {
    case 'number':
      return formula.value === Math.PI ? atom('pi()') : atom(decimal(formula.value));
    case 'name': {
      const said = nameOf(formula.name);
      return typeof said === 'string' ? atom(`{${said}}`) : print(said, nameOf);
    }
    case 'negative':
      // Two signs in a row, or one before a power, are read otherwise in PHP.
      return atom(`(-${inside(print(formula.of, nameOf), 3)})`);
    case 'call':
      return atom(
        `${functions[formula.name]}(${formula.args.map((one) => print(one, nameOf).text).join(',')})`,
      );
    case 'operation':
      return operation(formula, nameOf);
  }
};

const operation = (
  { sign, left, right }: Extract<Formula, { type: 'operation' }>,
  nameOf: NameOf,
): Printed => {
  const [first, second] = [print(left, nameOf), print(right, nameOf)];
  if (sign === '^') return atom(`pow(${first.text},${second.text})`);
  const level = levels[sign];
  return { text: `${inside(first, level)}${sign}${inside(second, level + 1)}`, level };
};

const levels: Readonly<Record<Exclude<Sign, '^'>, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

const inside = ({ text, level }: Printed, least: number): string => (level < least ? `(${text})` : text);

/** `log` is base 10 here and natural there; both round halves away from zero. */
const functions: Readonly<Record<FunctionName, string>> = {
  abs: 'abs',
  sqrt: 'sqrt',
  round: 'round',
  floor: 'floor',
  ceil: 'ceil',
  min: 'min',
  max: 'max',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  log: 'log10',
  ln: 'log',
  exp: 'exp',
};

/** Our own formula for one of Moodle's; none where it uses what ours do not have. */
export const fromMoodleFormula = (source: string): string | undefined => {
  const own = source
    .replace(/\{([A-Za-z]\w*)\}/g, '$1')
    .replace(/\bpi\s*\(\s*\)/gi, 'pi')
    .replace(/\*\*/g, '^')
    .replace(/\b(?:log10|log|pow)\b/g, (name) => renamed[name] ?? name);
  const plain = withPowers(own);
  return plain !== undefined && parseFormula(plain) ? plain.trim() : undefined;
};

const renamed: Readonly<Record<string, string>> = { log10: 'log', log: 'ln' };

/** `pow(a,b)` as `a^b`, the innermost first. */
const withPowers = (source: string): string | undefined => {
  let text = source;
  for (let count = 0; count < 100; count++) {
    const at = text.lastIndexOf('pow');
    if (at < 0) return text;
    const args = argumentsAt(text, at + 3);
    if (args?.list.length !== 2) return undefined;
    const [base = '', power = ''] = args.list;
    text = `${text.slice(0, at)}${wrapped(base)}^${wrapped(power)}${text.slice(args.end)}`;
  }
  return undefined;
};

const wrapped = (part: string): string => (/^\s*(?:\w+|\d*\.\d+)\s*$/.test(part) ? part.trim() : `(${part})`);

/** The arguments of a call whose bracket opens at an offset, and where it ends. */
const argumentsAt = (
  text: string,
  offset: number,
): { readonly list: readonly string[]; readonly end: number } | undefined => {
  const open = /^\s*\(/.exec(text.slice(offset))?.[0].length;
  if (open === undefined) return undefined;
  const list: string[] = [];
  let start = offset + open;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    if (depth === 0 && (sign === ',' || sign === ')')) {
      list.push(text.slice(start, at));
      start = at + 1;
      if (sign === ')') return { list, end: at + 1 };
    }
    if (sign === ')') depth -= 1;
  }
  return undefined;
};
