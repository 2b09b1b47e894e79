import type { FormulaAnswer, Num, Variable } from '../../../../../model/question.ts';
import type { RichNode, ValueNode } from '../../../../../model/rich.ts';
import { parseFormula } from '../../../../../scoring/formula/parse.ts';
import type { Answered } from '../../../answered.ts';
import { decimal } from '../../../number-bounds.ts';
import { num } from '../../../number-notation.ts';
import { printFormula } from '../../../print-formula.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { type Asked, htmlOf, type ItemReading } from '../reading.ts';
import { readVariable } from './variable.ts';

/** Canvas's formula questions: their variables, formula and tolerance; texts show variables as `[name]`. */
export const calculated = (reading: ItemReading): Asked & { readonly vars?: readonly Variable[] } => {
  const extension = childOf(reading.item, 'itemproc_extension');
  const element = extension && childOf(extension, 'calculated');
  const html = htmlOf(reading.presentation);
  const read = element && readCalculated(element, reading);
  if (!read) return { stem: reading.rich(html, reading.item.pos), answered: 'its formula is not understood' };
  const { vars, shown, answer } = read;
  return {
    stem: reading.rich(withValues(html, vars, shown), reading.item.pos),
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
  readonly shown: ReadonlyMap<string, Omit<ValueNode, 'type'>>;
  readonly answer: FormulaAnswer;
}

const readCalculated = (element: XmlElement, { item }: ItemReading): Read | undefined => {
  const formulas = childOf(element, 'formulas');
  const lines = formulas ? childrenOf(formulas, 'formula').map(({ text }) => text.trim()) : [];
  const written = lines.at(-1) ?? '';
  const expression = canonical(written.replace(assignment, '$2'));
  if (expression === undefined) return undefined;
  const columns = childrenOf(childOf(element, 'vars') ?? element, 'var');
  const sets = childrenOf(childOf(element, 'var_sets') ?? element, 'var_set');
  const assigned = lines.slice(0, -1).flatMap((line) => {
    const [, name, formula = ''] = assignment.exec(line) ?? [];
    const said = canonical(formula);
    return name !== undefined && said !== undefined ? [{ name, expression: said }] : [];
  });
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
  return { vars, shown, answer: answerOf(element, expression, item) };
};

const assignment = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*(.*)$/s;

/** Names that our own files give to what a text computes. */
const isShown = /^shown\d+(?:_\d+)?$/;

const canonical = (written: string): string | undefined => {
  // Canvas's own functions beside those that are common.
  const formula = parseFormula(written.replaceAll('**', '^').replace(/\bpi\(\)/g, 'pi'));
  return formula && printFormula(formula);
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
  if (isNone) return percent === undefined && decimals !== undefined ? { ...base, decimals } : base;
  // Half of the last digit is what rounding takes.
  if (percent === undefined && decimals !== undefined && Math.abs(value - 0.5 * 10 ** -decimals) < 1e-12)
    return { ...base, decimals };
  const tolerance: Num = num(decimal(value));
  return {
    ...base,
    ...(decimals !== undefined && { decimals }),
    tolerance: { value: tolerance, relative: percent !== undefined },
  };
};

const withValues = (
  html: string,
  vars: readonly Variable[],
  shown: Read['shown'],
): readonly (string | RichNode)[] => {
  const pieces: (string | RichNode)[] = [];
  let end = 0;
  for (const match of html.matchAll(/\[([A-Za-z_]\w*)\]/g)) {
    const name = match[1] ?? '';
    const value =
      shown.get(name) ?? (vars.some((one) => one.name === name) ? { expression: name } : undefined);
    if (!value) continue;
    pieces.push(html.slice(end, match.index), { type: 'value', ...value });
    end = match.index + match[0].length;
  }
  return [...pieces, html.slice(end)].filter((piece) => piece !== '');
};
