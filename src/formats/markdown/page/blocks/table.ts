import type { Tokens } from 'marked';
import { type Attrs, type Element, element, type Rich } from '../../../../model/rich.ts';
import { readInline } from '../../inline/read-inline.ts';
import { type Place, shifted } from '../place.ts';
import type { Reader } from '../reader.ts';
import { type Block, blockPos, textPlace } from './block.ts';
import { reportExtraCells } from './lost-table.ts';
import type { BlockSpot } from './read-blocks.ts';

/** A table; `Table: text` below it, with or without a blank line between, is its caption. */
export const readTable = (reader: Reader, block: Block<Tokens.Table>, spot: BlockSpot): Rich => {
  const { token } = block;
  const lines = rowLines(block);
  const captionAt = lines.findIndex((line, index) => index > 1 && captionMark.test(line.text));
  const own = lines[captionAt];
  const rows = own ? token.rows.slice(0, captionAt - 2) : token.rows;
  reportExtraCells(reader, block, lines.slice(0, rows.length + 2));
  const caption = own
    ? readCaption(
        reader,
        lines
          .slice(captionAt)
          .map((line) => line.text)
          .join('\n'),
        own.place,
      )
    : captionBelow(reader, spot);
  const head = readRow(reader, token.header, lines[0]);
  const body = rows.map((row, index) => readRow(reader, row, lines[index + 2]));
  const parts = [
    ...caption,
    element('thead', {}, [head]),
    ...(body.length > 0 ? [element('tbody', {}, body)] : []),
  ];
  return [element('table', {}, parts, blockPos(block))];
};

const captionMark = /^ {0,3}Table:[ \t]+(?=\S)/;

/** A row as it is written. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

const rowLines = (block: Block<Tokens.Table>): readonly Line[] => {
  let start = block.start;
  return block.token.raw
    .trimEnd()
    .split('\n')
    .map((text) => {
      const line = { text, place: shifted(block.place, start) };
      start += text.length + 1;
      return line;
    });
};

const readCaption = (reader: Reader, source: string, place: Place): Rich => {
  const mark = captionMark.exec(source)?.[0].length ?? 0;
  return [element('caption', {}, readInline(reader, source.slice(mark).trimEnd(), shifted(place, mark)))];
};

const captionBelow = (reader: Reader, spot: BlockSpot): Rich => {
  for (let at = spot.index + 1; at < spot.following.length; at++) {
    const next = spot.following[at];
    if (next?.type !== 'block') return [];
    if (next.token.type === 'space') continue;
    if (next.token.type !== 'paragraph' || !captionMark.test(next.token.text)) return [];
    spot.taken = at - spot.index;
    return readCaption(reader, next.token.text, textPlace({ ...next, token: next.token }));
  }
  return [];
};

const readRow = (reader: Reader, cells: readonly Tokens.TableCell[], line: Line | undefined): Element => {
  let from = 0;
  return element(
    'tr',
    {},
    cells.map((cell) => {
      // marked trims cells and takes the backslash before a bar away; then the place is that of the row.
      const found = line?.text.indexOf(cell.text, from) ?? -1;
      if (found >= 0) from = found + cell.text.length;
      const place = line
        ? shifted(line.place, Math.max(0, found))
        : { at: () => ({ file: '', line: 1, column: 1 }) };
      const attrs: Attrs = {
        ...(cell.header && { scope: 'col' }),
        ...(cell.align && { class: `align-${cell.align}` }),
      };
      return element(cell.header ? 'th' : 'td', attrs, readInline(reader, cell.text, place));
    }),
  );
};
