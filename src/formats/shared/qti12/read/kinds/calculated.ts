import type { FormulaAnswer, Num, Variable } from '../../../../../model/question.ts';
import type { RichNode, ValueNode } from '../../../../../model/rich.ts';
import { parseFormula } from '../../../../../scoring/formula/parse.ts';
import type { Answered } from '../../../answered.ts';
import { decimal } from '../../../number-bounds.ts';
import { num } from '../../../number-notation.ts';
import { printFormula } from '../../../print-formula.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { type Asked, htmlOf, type ItemReading } from '../reading.ts';
import { plainFormula } from './canvas-formula.ts';
import { d2lArithmetic } from './d2l-arithmetic.ts';
import { readVariable } from './variable.ts';

/** Formula questions: their variables, formula and tolerance. Texts show variables as `[name]` in Canvas, `{name}` in D2L. */
export const calculated = (reading: ItemReading): Asked & { readonly vars?: readonly Variable[] } => {
  const extension = childOf(reading.item, 'itemproc_extension');
  const element = extension && childOf(extension, 'calculated');
  const html = htmlOf(reading.presentation);
  const own = element ? undefined : d2lArithmetic(reading);
  const read = element ? readCalculated(element, reading) : (own ?? 'its formula is not understood');
  if (typeof read === 'string') return { stem: reading.rich(html, reading.item.pos), answered: read };
  const { vars, answer } = read;
  const names = element ? /\[([A-Za-z_]\w*)\]/g : /\{([A-Za-z_]\w*)\}/g;
  return {
    stem: reading.rich(withValues(html, names, read), reading.item.pos),
    answered: {
      fields: { kind: 'formula', answers: [answer] },
      // Any answer is one that conditions take for right: `other`.
      right: {},
    } satisfies Answered,
    vars,
  };
};

interface Read {
  readonly vars: readonly Variable[];
  /** What stands for a name in the text, where it is no variable. */
  readonly shown?: ReadonlyMap<string, Omit<ValueNode, 'type'>>;
  readonly answer: FormulaAnswer;
}

/** A text: why its formula can not be read. */
const readCalculated = (element: XmlElement, { item, notes }: ItemReading): Read | string => {
  const formulas = childOf(element, 'formulas');
  const written = formulas ? childrenOf(formulas, 'formula').map(({ text }) => text.trim()) : [];
  const columns = childrenOf(childOf(element, 'vars') ?? element, 'var');
  const sets = childrenOf(childOf(element, 'var_sets') ?? element, 'var_set');
  const lines = withFreshNames(written, columns);
  const expression = canonical((lines.at(-1) ?? '').replace(assignment, '$2'));
  if (!expression.text) return expression.problem;
  const assigned: { readonly name: string; readonly expression: string }[] = [];
  for (const line of lines.slice(0, -1)) {
    const [, name, formula = ''] = assignment.exec(line) ?? [];
    const said = canonical(formula);
    if (name === undefined || !said.text) return said.text ? 'its formula is not understood' : said.problem;
    assigned.push({ name, expression: said.text });
  }
  const computed = new Map(assigned.map((one) => [one.name, one.expression]));
  const shown = new Map<string, Omit<ValueNode, 'type'>>();
  const vars: Variable[] = [];
  for (const column of columns) {
    const name = (column.attrs.name ?? '').trim();
    const own = computed.get(name);
    if (own === undefined) vars.push(readVariable(column, name, sets));
    else if (isShown.test(name)) shown.set(name, { expression: own, ...decimalsOf(column, sets, name) });
  }
  for (const one of assigned) if (!isShown.test(one.name)) vars.push({ type: 'expression', ...one });
  if (formulas?.attrs.scientific_notation === 'true')
    notes.count('read/setting-left-out', { what: 'answers in scientific notation' }, item.pos);
  return { vars, shown, answer: answerOf(element, expression.text, item) };
};

/** A line that gives a variable a new value made of its old one (`x = n * x`) names the new one from then on. */
const withFreshNames = (lines: readonly string[], columns: readonly XmlElement[]): readonly string[] => {
  const names = new Set(columns.map(({ attrs }) => (attrs.name ?? '').trim()));
  const now = new Map<string, string>();
  const renamed = (text: string): string =>
    text.replace(/[A-Za-z_]\w*(?!\w|\s*\()/g, (name) => now.get(name) ?? name);
  return lines.map((line) => {
    const [, name, formula = ''] = assignment.exec(line) ?? [];
    if (name === undefined) return renamed(line);
    const said = renamed(formula);
    if (names.has(name) && new RegExp(`\\b${name}\\b(?!\\s*\\()`).test(formula)) {
      const fresh = firstFree(`${name}_2`, (one) => names.has(one));
      names.add(fresh);
      now.set(name, fresh);
    }
    return `${now.get(name) ?? name} = ${said}`;
  });
};

const firstFree = (name: string, isTaken: (name: string) => boolean): string =>
  isTaken(name) ? firstFree(`${name}_2`, isTaken) : name;

const assignment = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*(.*)$/s;

/** Names that our own files give to what a text computes. */
const isShown = /^shown\d+(?:_\d+)?$/;

const canonical = (written: string): { readonly text?: string; readonly problem: string } => {
  let problem = 'its formula is not understood';
  const plain = plainFormula(written, (name) => {
    problem = `its formula uses “${name}”, which no formula here can`;
  });
  const formula = plain === undefined ? undefined : parseFormula(plain);
  return { ...(formula && { text: printFormula(formula) }), problem };
};

/** As many decimals as every value of it shows. */
const decimalsOf = (
  { attrs }: XmlElement,
  sets: readonly XmlElement[],
  name: string,
): { readonly decimals?: number } => {
  const scale = Number(attrs.scale);
  const digits = new Set(
    sets.flatMap((set) =>
      childrenOf(set, 'var')
        .filter((one) => one.attrs.name === name)
        .map(({ text }) => /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0),
    ),
  );
  return digits.size === 1 && digits.has(scale) ? { decimals: scale } : {};
};

const answerOf = (element: XmlElement, expression: string, { pos }: XmlElement): FormulaAnswer => {
  const written = childOf(element, 'answer_tolerance')?.text.trim() ?? '';
  const [, amount = '', percent] = /^([\d.eE+-]+)\s*(%)?$/.exec(written) ?? [];
  const value = Number(amount);
  const places = Number(childOf(element, 'formulas')?.attrs.decimal_places ?? '');
  const decimals = Number.isInteger(places) && places >= 0 ? places : undefined;
  const base = { expression, credit: 1, pos };
  const isNone = !(value > 0) || (percent !== undefined && value === 0.0001);
  if (isNone) return percent === undefined && decimals !== undefined ? { decimals, ...base } : base;
  // Half of the last digit is what rounding takes.
  if (percent === undefined && decimals !== undefined && Math.abs(value - 0.5 * 10 ** -decimals) < 1e-12)
    return { decimals, ...base };
  const tolerance: Num = num(decimal(value));
  return {
    tolerance: { value: tolerance, relative: percent !== undefined },
    ...base,
    ...(decimals !== undefined && { decimals }),
  };
};

const withValues = (
  html: string,
  names: RegExp,
  { vars, shown }: Pick<Read, 'vars' | 'shown'>,
): readonly (string | RichNode)[] => {
  const pieces: (string | RichNode)[] = [];
  let end = 0;
  for (const match of html.matchAll(names)) {
    const name = match[1] ?? '';
    const value =
      shown?.get(name) ?? (vars.some((one) => one.name === name) ? { expression: name } : undefined);
    if (!value) continue;
    pieces.push(html.slice(end, match.index), { type: 'value', ...value });
    end = match.index + match[0].length;
  }
  return [...pieces, html.slice(end)].filter((piece) => piece !== '');
};
