import type { Element } from '../../../model/rich.ts';
import { plainMaterial } from '../../shared/qti12/material.ts';
import { el } from '../../shared/xml.ts';

const label = (): Element => el('response_label', { ident: 'answer' });

/** Where a text is typed; a name tells which place in the text it is. */
export const textBox = (ident: string, name?: string): Element =>
  el(
    'response_str',
    { ident, rcardinality: 'Single' },
    name !== undefined && plainMaterial(name),
    el('render_fib', { fibtype: 'String', prompt: 'Box', rows: 1 }, label()),
  );

/** Where a number is typed, its unit behind it. */
export const numberBox = (ident: string, unit: string, name?: string): Element =>
  el(
    'response_num',
    { ident, rcardinality: 'Single', numtype: 'Decimal' },
    name !== undefined && plainMaterial(name),
    el('render_fib', { fibtype: 'Decimal', prompt: 'Box', rows: 1 }, label()),
    unit !== '' && plainMaterial(unit),
  );
