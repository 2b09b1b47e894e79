import type { Rich } from '../../model/rich.ts';
import type { Named } from '../named.ts';
import type { Entry } from '../world.ts';

/** What is to be completed, and what it is about, where it does not name its term itself. */
export const about = (
  { names }: Named,
  entry: Entry,
  lead: string,
  what: 'statement' | 'description',
): string =>
  names
    ? `${lead} ${what}:`
    : `${lead} ${what} ${what === 'statement' ? 'about' : 'of'} “${entry.item.term}”:`;

/** Rich text around a blank. */
export const around = (text: string, at: number, length: number, unmark: (text: string) => Rich): Rich => [
  ...unmark(text.slice(0, at)),
  { type: 'gap', gap: 0 },
  ...unmark(text.slice(at + length)),
];
