/**
 * A stretch of inline Markdown before it is escaped. `text` is the author's and may be escaped; `label` is text inside
 * a link or picture; `markup` is ours; `opaque` is ours too and its inside means nothing (code, formulas, tags, gaps).
 */
export interface Piece {
  readonly type: 'text' | 'label' | 'markup' | 'opaque';
  readonly source: string;
}

/** White space as HTML counts it, so that a no-break space stays. */
export const collapsed = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ');

export const markup = (source: string): Piece => ({ type: 'markup', source });

export const opaque = (source: string): Piece => ({ type: 'opaque', source });
