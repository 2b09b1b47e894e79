import type { Pos } from '../../model/pos.ts';
import type { Notes } from '../shared/notes.ts';

/** Where a row stands, and where to say what is found in it. */
export interface RowReading {
  readonly pos: Pos;
  readonly notes: Notes;
}
