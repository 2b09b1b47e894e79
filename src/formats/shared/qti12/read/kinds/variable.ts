import type { Num, Variable } from '../../../../../model/question.ts';
import { decimal } from '../../../number-bounds.ts';
import { num } from '../../../number-notation.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';

/**
 * A variable of a formula question. Canvas says its bounds and decimals, and the values that learners get; where these leave
 * out more of what lies between than chance would, they are the variable: a list, or a range with a wider step.
 */
export const readVariable = (column: XmlElement, name: string, sets: readonly XmlElement[]): Variable => {
  const scale = Math.min(9, Math.max(0, Math.round(finite(column.attrs.scale) ?? 0)));
  const unit = 10 ** -scale;
  const values = sets.flatMap((set) =>
    childrenOf(set, 'var')
      .filter(({ attrs }) => attrs.name === name)
      .flatMap(({ text }) => finite(text) ?? []),
  );
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const low = finite(childOf(column, 'min')?.text) ?? distinct[0] ?? 1;
  const high = finite(childOf(column, 'max')?.text) ?? distinct.at(-1) ?? low;
  const range = (step: number): Variable => ({
    type: 'range',
    name,
    low: number(Math.min(low, high)),
    high: number(Math.max(low, high)),
    step: number(step),
  });
  if (distinct.length < 2 || high <= low) return low === high ? list(name, [low]) : range(unit);
  const step = commonStep(distinct, low, unit);
  if (step > unit && distinct.length > 4) return range(step);
  return isComplete(distinct.length, (high - low) / unit + 1, values.length)
    ? range(unit)
    : list(name, distinct);
};

const finite = (written: string | undefined): number | undefined => {
  const value = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(value) ? value : undefined;
};

const number = (value: number): Num => num(decimal(Number(value.toPrecision(12))));

const list = (name: string, values: readonly number[]): Variable => ({
  type: 'set',
  name,
  values: values.map(number),
});

/** The widest step from the lowest on which all values lie, in units of the last decimal. */
const commonStep = (values: readonly number[], low: number, unit: number): number => {
  const steps = values.map((value) => Math.round((value - low) / unit));
  const common = steps.reduce((a, b) => divisor(a, b), 0);
  return Math.max(1, common) * unit;
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Whether chance alone would leave so few values out of all that are possible. */
const isComplete = (found: number, possible: number, draws: number): boolean => {
  if (found >= possible) return true;
  const missing = possible * (1 - 1 / possible) ** draws;
  return missing >= 0.05 && found >= 0.7 * (possible - missing);
};
