import type { Pos } from '../../model/pos.ts';
import { text } from '../../model/rich.ts';
import { isJunk } from './junk.ts';
import type { Row } from './row.ts';
import { type SectionName, sectionStart } from './section-names.ts';

/** A page cut into its parts. */
export interface Sections {
  /** What stands above the first section. */
  readonly head: readonly Row[];
  readonly parts: readonly Part[];
}

export interface Part {
  /** `other`: a heading of the page's own. */
  readonly name: SectionName | 'other';
  readonly heading: Row;
  readonly promised?: number;
  readonly rows: readonly Row[];
  readonly pos: Pos;
}

export const cutSections = (rows: readonly Row[]): Sections => {
  const head: Row[] = [];
  const parts: (Omit<Part, 'rows'> & { readonly rows: Row[] })[] = [];
  for (const row of rows) {
    const start = asksBelow(parts.at(-1), row) ? undefined : startOf(row, parts.length > 0);
    if (start) parts.push({ ...start, rows: [...start.rows] });
    else if (!isJunk(row.text)) (parts.at(-1)?.rows ?? head).push(row);
  }
  return { head, parts };
};

/** A heading below that of the review questions is one of them, unless it names a section. */
const asksBelow = (part: Omit<Part, 'rows'> | undefined, row: Row): boolean =>
  part?.name === 'review' &&
  row.mark === 'heading' &&
  row.sign.length > part.heading.sign.length &&
  part.heading.mark === 'heading' &&
  !sectionStart(row.text, true);

const startOf = (row: Row, inside: boolean): Part | undefined => {
  const isHeading = row.mark === 'heading';
  const start = row.mark === 'bullet' && inside ? undefined : sectionStart(nameOf(row), isHeading);
  if (start) {
    const { name, promised, rest } = start;
    const first: Row = { ...row, text: rest, rich: [text(rest)], mark: 'none', sign: '', joined: false };
    const rows = rest === '' ? [] : [first];
    return { name, heading: row, rows, pos: row.pos, ...(promised !== undefined && { promised }) };
  }
  if (isHeading && inside)
    return { name: isJunk(row.text) ? 'related' : 'other', heading: row, rows: [], pos: row.pos };
  return undefined;
};

// "5. Must Know Facts" is a numbered list's item only by its looks.
const nameOf = (row: Row): string =>
  row.mark === 'number' ? `${row.sign.replace(/\D/g, '')} ${row.text}` : row.text;
