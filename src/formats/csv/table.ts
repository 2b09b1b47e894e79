/** Separated values as rows of cells (RFC 4180), with the line on which each row begins. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1 on. */
  readonly line: number;
  /** A quotation mark is opened in it that is never closed: the rest of the file is in its last cell. */
  readonly isOpen?: true;
}

export type Separator = ',' | ';' | '\t';

/** Rows that hold anything. A quotation mark inside an unquoted cell is text; one that is never closed closes at the end. */
export const parseTable = (source: string, separator: Separator): readonly Row[] => {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 0;
  for (let at = 0; at <= source.length; at++) {
    const { text, end, isOpen } = readCell(source, at, separator);
    cells.push(text);
    at = end;
    if (source[end] === separator) continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line, ...(isOpen && { isOpen }) });
    line += countLines(source, start, end + 1);
    [cells, start] = [[], end + 1];
  }
  return rows;
};

interface Cell {
  readonly text: string;
  /** Where its separator, its line's end or the end of the text stands. */
  readonly end: number;
  readonly isOpen?: true;
}

const readCell = (source: string, start: number, separator: Separator): Cell => {
  let text = '';
  let isBlank = true;
  let isOpen: true | undefined;
  let at = start;
  for (;;) {
    const end = stretchEnd(source, at, separator);
    const stretch = source.slice(at, end);
    text += stretch;
    isBlank &&= stretch.trim() === '';
    if (source[end] !== '"') return { text, end, ...(isOpen && { isOpen }) };
    if (isBlank) {
      ({ text, end: at, isOpen } = readQuoted(source, end + 1));
      isBlank = text.trim() === '';
    } else {
      text += '"';
      at = end + 1;
    }
  }
};

const stretchEnd = (source: string, from: number, separator: Separator): number => {
  for (let at = from; at < source.length; at++) {
    const sign = source[at];
    if (sign === separator || sign === '\n' || sign === '"') return at;
  }
  return source.length;
};

/** From behind a quotation mark to behind the one that closes it. */
const readQuoted = (source: string, from: number): Cell => {
  let text = '';
  let at = from;
  for (;;) {
    const end = source.indexOf('"', at);
    if (end < 0) return { text: text + source.slice(at), end: source.length, isOpen: true };
    text += source.slice(at, end);
    if (source[end + 1] !== '"') return { text, end: end + 1 };
    text += '"';
    at = end + 2;
  }
};

const countLines = (source: string, from: number, to: number): number => {
  let count = 0;
  for (let at = source.indexOf('\n', from); at >= 0 && at < to; at = source.indexOf('\n', at + 1)) count++;
  return count;
};

/** The sign that the first line names as Excel does, `sep=;`, else the one that parts most cells of it. */
export const separatorOf = (source: string): Separator => {
  const named = namedSeparator.exec(source)?.[1];
  const signs: readonly Separator[] = ['\t', ';', ','];
  const known = signs.find((sign) => sign === named);
  if (known) return known;
  const head = source.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const first = head.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (sign: Separator): number => first.split(sign).length;
  return [...signs].sort((a, b) => count(b) - count(a))[0] ?? ',';
};

/** A table without the line that names its separator, which stays as a blank one. */
export const withoutSeparatorLine = (source: string): string => source.replace(namedSeparator, '');

const namedSeparator = /^"?sep=([,;\t])"?[ \t]*(?=\n|$)/i;

/** Cells as rows of a file: quoted where they must be. */
export const printTable = (rows: readonly (readonly string[])[], separator: Separator): string =>
  rows.map((row) => `${row.map((cell) => printCell(cell, separator)).join(separator)}\r\n`).join('');

const printCell = (cell: string, separator: Separator): string =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
