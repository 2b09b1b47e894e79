import type { Tokens } from 'marked';
import type { Reader } from '../reader.ts';
import { type Block, textPlace } from './block.ts';
import type { Line } from './table.ts';

/** Reports a paragraph whose every line is a row: its second line is no ---, or of another number of cells. */
export const reportLostTable = (reader: Reader, block: Block<Tokens.Paragraph>): void => {
  const lines = block.token.text.split('\n');
  if (lines.length < 2 || !lines.every((line) => /^\s*\|.+\|\s*$/.test(line))) return;
  reader.ctx.report.add('tables/no-table', {}, textPlace(block).at(0));
};

/** Cells that a row has more than its table has columns are not shown (GFM 0.29, 4.10). */
export const reportExtraCells = (
  reader: Reader,
  block: Block<Tokens.Table>,
  lines: readonly Line[],
): void => {
  const columns = block.token.header.length;
  for (const [index, line] of lines.entries()) {
    if (index < 2) continue;
    // Code may hold bars that part nothing.
    const cells = line.text.includes('`') ? 0 : cellsIn(line.text);
    if (cells > columns)
      reader.ctx.report.add('tables/extra-cells', { cells, columns }, line.place.at(line.text.search(/\S/)));
  }
};

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
