import type { FormulaAnswer, Num, Variable } from '../../../../../model/question.ts';
import { parseFormula } from '../../../../../scoring/formula/parse.ts';
import { decimal } from '../../../number-bounds.ts';
import { num } from '../../../number-notation.ts';
import { printFormula } from '../../../print-formula.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { isUnit } from '../../../units.ts';
import type { ItemReading } from '../reading.ts';
import { numeric } from '../variables.ts';

/** A formula question of D2L: variables and formula beside the text, tolerance and unit with the formula again. */
export interface Arithmetic {
  readonly vars: readonly Variable[];
  readonly answer: FormulaAnswer;
}

export const d2lArithmetic = (reading: ItemReading): Arithmetic | undefined => {
  const { item, notes } = reading;
  const extension = descendants(item, 'mat_extension').find((one) => childOf(one, 'formula'));
  const expression = extension && canonical(childOf(extension, 'formula')?.text ?? '');
  if (!extension || expression === undefined) return undefined;
  const [marked] = descendants(item, 'respcond_extension');
  const units = marked && childOf(marked, 'units')?.text.trim();
  if (units && !isUnit(units)) notes.count('read/content-left-out', { what: 'a unit' }, item.pos);
  return {
    vars: childrenOf(extension, 'variable').map(variableOf),
    answer: {
      expression,
      ...(marked && precisionOf(marked)),
      ...(marked && toleranceOf(marked)),
      ...(units && isUnit(units) && { unit: units }),
      credit: 1,
      pos: item.pos,
    },
  };
};

const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : descendants(child, name);
  });

/** Names stand in braces; powers are written with two stars or a caret. */
const canonical = (written: string): string | undefined => {
  const formula = parseFormula(
    written
      .replace(/\{\s*([A-Za-z_]\w*)\s*\}/g, '($1)')
      .replaceAll('**', '^')
      .replace(/\bpi\(\)/g, 'pi'),
  );
  return formula && printFormula(formula);
};

const variableOf = (element: XmlElement): Variable => {
  const name = (element.attrs.name ?? '').trim();
  const said = (child: string): number | undefined => numeric(childOf(element, child)?.text);
  const [low = 1, high = low] = [said('minvalue'), said('maxvalue')];
  const step = said('step') || 10 ** -(said('decimalplaces') ?? 0);
  if (low === high) return { type: 'set', name, values: [number(low)] };
  const [from, to] = [Math.min(low, high), Math.max(low, high)];
  return { type: 'range', name, low: number(from), high: number(to), step: number(step) };
};

const number = (value: number): Num => num(decimal(value));

const precisionOf = (marked: XmlElement): { readonly decimals?: number } => {
  const precision = childOf(marked, 'precision');
  const places = numeric(precision?.text.trim());
  return precision?.attrs.type === 'decimalplaces' && places !== undefined && Number.isInteger(places)
    ? { decimals: places }
    : {};
};

const toleranceOf = (marked: XmlElement): Pick<FormulaAnswer, 'tolerance'> => {
  const tolerance = childOf(marked, 'tolerance');
  const value = numeric(tolerance?.text.trim());
  if (value === undefined || value <= 0) return {};
  return { tolerance: { value: number(value), relative: /percent/i.test(tolerance?.attrs.type ?? '') } };
};
