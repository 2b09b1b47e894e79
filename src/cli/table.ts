import { displayWidth } from '../diagnostics/print/display-width.ts';

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly right?: true;
}

/** Text in columns, two blanks apart. A column with nothing in it is left out. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  heading: (text: string) => string,
): string => {
  const used = columns.flatMap((column, index) =>
    rows.some((row) => row[index]) ? [{ column, index }] : [],
  );
  const widths = new Map(
    used.map(({ column, index }) => [
      index,
      Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(row[index] ?? ''))),
    ]),
  );
  const line = (cell: (index: number, column: Column) => string): string =>
    used
      .map(({ column, index }) => pad(cell(index, column), widths.get(index) ?? 0, column.right ?? false))
      .join('  ')
      .trimEnd();
  return [
    heading(line((_, column) => column.title)),
    ...rows.map((row) => line((index) => row[index] ?? '')),
  ].join('\n');
};

const pad = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
};
