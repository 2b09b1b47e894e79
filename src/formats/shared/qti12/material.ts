import type { Element, Rich } from '../../../model/rich.ts';
import { toXhtml } from '../../../rich/xhtml.ts';
import { literalTex } from '../literal-tex.ts';
import { el } from '../xml.ts';

/**
 * HTML inside XML: printed once as markup, and once more as the text that it is here. New Quizzes reads `text/plain` as
 * HTML too, so everything but right sides is `text/html`.
 */
export const htmlMaterial = (rich: Rich): Element =>
  el('material', {}, el('mattext', { texttype: 'text/html' }, toXhtml(literalTex(rich))));

export const plainMaterial = (value: string): Element =>
  el('material', {}, el('mattext', { texttype: 'text/plain' }, value));

export const flowMaterial = (rich: Rich): Element => el('flow_mat', {}, htmlMaterial(rich));

/** A label and what stands under it; a label may stand several times. */
export type Field = readonly [label: string, entry: string | number | undefined];

/** `qtimetadata`, where there is anything to say. */
export const metadataFields = (fields: readonly Field[]): Element | undefined => {
  const said = fields.filter(([, entry]) => entry !== undefined);
  if (said.length === 0) return undefined;
  return el(
    'qtimetadata',
    {},
    said.map(([label, entry]) =>
      el('qtimetadatafield', {}, el('fieldlabel', {}, label), el('fieldentry', {}, entry ?? '')),
    ),
  );
};
