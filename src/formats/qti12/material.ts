import type { Element, Rich } from '../../model/rich.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import { el } from '../shared/xml.ts';

/**
 * HTML inside XML: printed once as markup, and once more as the text that it is here. New Quizzes reads `text/plain` as
 * HTML too, so everything but right sides is `text/html`.
 */
export const htmlMaterial = (rich: Rich): Element =>
  el('material', {}, el('mattext', { texttype: 'text/html' }, toXhtml(rich)));

export const plainMaterial = (value: string): Element =>
  el('material', {}, el('mattext', { texttype: 'text/plain' }, value));

/** `qtimetadatafield`s, by label. */
export const metadataFields = (fields: Readonly<Record<string, string | number | undefined>>): Element =>
  el(
    'qtimetadata',
    {},
    Object.entries(fields).map(
      ([label, entry]) =>
        entry !== undefined &&
        el('qtimetadatafield', {}, el('fieldlabel', {}, label), el('fieldentry', {}, entry)),
    ),
  );
