import { element, type Rich, text } from '../../../../model/rich.ts';
import { noteId, noteName } from '../../inline/footnote-reference.ts';
import type { NoteScope, Reader } from '../reader.ts';
import { located } from './block.ts';
import { readBlocks } from './read-blocks.ts';

/** The notes that a page or question referred to, in the order of their first use. Notes may refer to further notes. */
export const readFootnotes = (reader: Reader): Rich => {
  const scope = reader.notes;
  if (scope.used.size === 0) return [];
  const items: Rich[] = [];
  for (const label of scope.used.keys()) {
    const note = reader.footnotes.get(label);
    if (note) items.push(readBlocks(reader, located(reader.lexer.blocks(note.text), note.place)));
  }
  const labels = [...scope.used.keys()];
  const list = items.map((body, index) =>
    element(
      'li',
      { id: noteId(scope.prefix, labels[index] ?? '') },
      withBackLink(body, scope, labels[index] ?? ''),
    ),
  );
  return [element('section', { class: 'footnotes', role: 'doc-endnotes' }, [element('ol', {}, list)])];
};

const withBackLink = (body: Rich, scope: NoteScope, label: string): Rich => {
  const href = `#${scope.prefix}fnref-${noteName(label)}`;
  const back = element('a', { href, role: 'doc-backlink', class: 'footnote-back' }, [text('\u21A9\uFE0E')]);
  const last = body.at(-1);
  if (last?.type !== 'element' || last.name !== 'p') return [...body, element('p', {}, [back])];
  return [...body.slice(0, -1), { ...last, children: [...last.children, text(' '), back] }];
};

/** Notes that nothing refers to would be lost: say so. */
export const reportUnusedFootnotes = (reader: Reader): void => {
  for (const [label, note] of reader.footnotes) {
    if (!note.used) reader.ctx.report.add('markdown/unused-footnote', { label }, note.pos);
  }
};
