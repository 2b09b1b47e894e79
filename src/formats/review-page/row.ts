import type { Pos } from '../../model/pos.ts';
import type { Rich } from '../../model/rich.ts';

/** A line of a page that says something, whatever the page was written in. */
export interface Row {
  /** Without its marker; white space collapsed. */
  readonly text: string;
  /** The same with its emphasis and links. */
  readonly rich: Rich;
  readonly mark: 'none' | 'bullet' | 'number' | 'heading';
  /** The bullet or number itself; a heading's `#` signs. */
  readonly sign: string;
  /** How deep it stands: columns of white space before the marker, or lists around it. */
  readonly indent: number;
  /** No empty line stands before it. */
  readonly joined: boolean;
  readonly pos: Pos;
}

/** A line quoted in a message. */
export const excerpt = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
