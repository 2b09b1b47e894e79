/** A place in an author's file. Lines and columns start at 1, columns count UTF-16 units; `file` is relative to the course. */
export interface Pos {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
