import type { Element } from '../../../model/rich.ts';
import { response } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

/** Where a number is typed. */
export const numberBox = (): Element =>
  el(
    'response_str',
    { ident: response, rcardinality: 'Single' },
    el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
  );
