import type { Num, Variable } from '../../../model/question.ts';
import { reservedNames } from '../../../scoring/formula/parse.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { num } from '../../shared/number-notation.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';

/** A data set as a variable, by the name that formulas in the file call it. */
export interface ReadVariable {
  readonly written: string;
  readonly variable: Variable;
}

/** Variables of all data sets of a question; none where one has neither values nor bounds. */
export const readVariables = (question: XmlElement): readonly ReadVariable[] | undefined => {
  const definitions = childOf(question, 'dataset_definitions');
  const all = definitions ? childrenOf(definitions, 'dataset_definition') : [];
  const names = new Set<string>();
  const read = all.map((one) => readVariable(one, names));
  return read.every((one) => one !== undefined) ? read : undefined;
};

const readVariable = (definition: XmlElement, names: Set<string>): ReadVariable | undefined => {
  const written = textAt(definition, 'name', 'text') ?? textAt(definition, 'name') ?? '';
  const items = childOf(definition, 'dataset_items');
  const values = (items ? childrenOf(items, 'dataset_item') : [])
    .map((item) => Number(textAt(item, 'value')))
    .filter(Number.isFinite);
  const name = ownName(written, names);
  const variable = few(name, values) ?? range(name, definition, values);
  return variable && written !== '' ? { written, variable } : undefined;
};

/** A name that our formulas can use. */
const ownName = (written: string, names: Set<string>): string => {
  const plain = written.replace(/\W+/g, '_').replace(/^(?=\d)/, 'v');
  const start = plain === '' || reservedNames.has(plain) ? `v_${plain}` : plain;
  let name = start;
  for (let count = 2; names.has(name); count++) name = `${start}_${count}`;
  names.add(name);
  return name;
};

/** More different values than these are a range. */
const most = 24;

/** The values themselves, where they are few: as a range where they lie evenly, else as a set. */
const few = (name: string, values: readonly number[]): Variable | undefined => {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length === 0 || distinct.length > most) return undefined;
  const [low = 0, second = 0] = distinct;
  const step = Number((second - low).toPrecision(12));
  const even = distinct.every(
    (value, index) => Math.abs(low + index * step - value) < 1e-9 * Math.max(1, Math.abs(value)),
  );
  if (distinct.length < 3 || !even) return { type: 'set', name, values: distinct.map(number) };
  return { type: 'range', name, low: number(low), high: number(distinct.at(-1) ?? low), step: number(step) };
};

/** What the values were drawn from. */
const range = (name: string, definition: XmlElement, values: readonly number[]): Variable | undefined => {
  const low = Number(textAt(definition, 'minimum', 'text') ?? Number.NaN);
  const high = Number(textAt(definition, 'maximum', 'text') ?? Number.NaN);
  const decimals = Math.min(9, Math.max(0, Number(textAt(definition, 'decimals', 'text') ?? 0) || 0));
  if (Number.isFinite(low) && Number.isFinite(high) && low < high)
    return { type: 'range', name, low: number(low), high: number(high), step: number(10 ** -decimals) };
  return values.length > 0 ? { type: 'set', name, values: [...new Set(values)].map(number) } : undefined;
};

const number = (value: number): Num => num(decimal(value));
