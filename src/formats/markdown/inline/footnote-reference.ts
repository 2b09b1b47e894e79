import { element, type Rich, text as textNode } from '../../../model/rich.ts';
import type { Place } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';
import { slug } from '../page/slug.ts';

/** `[^label]`: a number that links to its note, which follows the text at the end. */
export const readNoteReference = (
  reader: Reader,
  token: { readonly raw: string; readonly label: string },
  place: Place,
): Rich => {
  const footnote = reader.footnotes.get(token.label);
  if (!footnote) {
    reader.ctx.report.add('markdown/unknown-footnote', { label: token.label }, place.at(0));
    return [textNode(token.raw)];
  }
  footnote.used = true;
  const { used, prefix } = reader.notes;
  const { number, count: before } = used.get(token.label) ?? { number: used.size + 1, count: 0 };
  const count = before + 1;
  used.set(token.label, { number, count });
  const id = `${prefix}fnref-${noteName(token.label)}${count > 1 ? `-${count}` : ''}`;
  const link = element('a', { href: `#${noteId(prefix, token.label)}`, id, role: 'doc-noteref' }, [
    textNode(String(number)),
  ]);
  return [element('sup', { class: 'footnote-ref' }, [link])];
};

export const noteId = (prefix: string, label: string): string => `${prefix}fn-${noteName(label)}`;

export const noteName = (label: string): string => slug(label) || 'note';
