/** Separated values as rows of cells (RFC 4180), with the line on which each row begins. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1 on. */
  readonly line: number;
}

export type Separator = ',' | ';' | '\t';

/** Rows that hold anything. A quotation mark inside an unquoted cell is text; one that is never closed closes at the end. */
export const parseTable = (source: string, separator: Separator): readonly Row[] => {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quoted = false;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: start });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      start = line;
    } else cell += sign;
  }
  endRow();
  return rows;
};

/** The sign that parts most cells of the first line. */
export const separatorOf = (source: string): Separator => {
  const head = source.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const first = head.split('\n').find((line) => line.trim() !== '') ?? '';
  const signs: readonly Separator[] = ['\t', ';', ','];
  const count = (sign: Separator): number => first.split(sign).length;
  return [...signs].sort((a, b) => count(b) - count(a))[0] ?? ',';
};

/** Cells as rows of a file: quoted where they must be. */
export const printTable = (rows: readonly (readonly string[])[], separator: Separator): string =>
  rows.map((row) => `${row.map((cell) => printCell(cell, separator)).join(separator)}\r\n`).join('');

const printCell = (cell: string, separator: Separator): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
