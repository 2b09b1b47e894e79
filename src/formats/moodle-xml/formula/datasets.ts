import type { Num, Variable } from '../../../model/question.ts';
import type { Values } from '../../../scoring/formula/evaluate.ts';
import { decimalsOf } from '../../shared/draw-rows.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { type Child, el } from '../../shared/xml.ts';

/** A variable by the name that it has in Moodle. */
export interface Dataset {
  readonly name: string;
  readonly variable: Variable;
}

/** The values of each variable, row by row. `private`: another question's variable of the same name is another. */
export const datasetDefinitions = (datasets: readonly Dataset[], rows: readonly Values[]): Child =>
  el(
    'dataset_definitions',
    {},
    datasets.map(({ name, variable }) => definition(name, variable, rows)),
  );

const definition = (name: string, variable: Variable, rows: readonly Values[]): Child => {
  const values = rows.map((row) => row.get(variable.name) ?? 0);
  const { low, high, decimals } = extent(variable, values);
  return el(
    'dataset_definition',
    {},
    el('status', {}, inner('private')),
    el('name', {}, inner(name)),
    el('type', {}, 'calculated'),
    el('distribution', {}, inner('uniform')),
    el('minimum', {}, inner(decimal(low))),
    el('maximum', {}, inner(decimal(high))),
    el('decimals', {}, inner(String(decimals))),
    el('itemcount', {}, values.length),
    el(
      'dataset_items',
      {},
      values.map((value, index) =>
        el('dataset_item', {}, el('number', {}, index + 1), el('value', {}, decimal(value))),
      ),
    ),
    el('number_of_items', {}, values.length),
  );
};

const inner = (value: string): Child => el('text', {}, value);

const extent = (variable: Variable, values: readonly number[]) => {
  const nums: readonly Num[] =
    variable.type === 'range'
      ? [variable.low, variable.high, variable.step]
      : values.map((value) => ({ value, text: '' }));
  const bounds = variable.type === 'range' ? [variable.low.value, variable.high.value] : values;
  // Moodle shows nine decimals at most.
  return { low: Math.min(...bounds), high: Math.max(...bounds), decimals: Math.min(9, decimalsOf(nums)) };
};
