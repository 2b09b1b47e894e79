import type { Pos } from '../../model/pos.ts';
import { deriveId, isId } from './derive-id.ts';
import { firstFree } from './first-free.ts';
import type { Notes } from './notes.ts';

/** Ids that are given so far in one place. */
export type TakenIds = Set<string>;

/** An id that is free yet: the one wanted, or the first of `ID-2`, `ID-3`, ... */
export const takeId = (wanted: string, taken: TakenIds): string => {
  const free = taken.has(wanted)
    ? `${wanted}-${firstFree((count) => taken.has(`${wanted}-${count}`))}`
    : wanted;
  taken.add(free);
  return free;
};

/** `2112` is `q-2112`: a number alone would tell nobody what it was. */
export const nearestId = (written: string): string => {
  const lettered = `q-${written}`;
  if (/^\d/.test(written) && isId(lettered)) return lettered;
  return deriveId(/^\W*\d/.test(written) ? `q ${written}` : written);
};

/** The identifier of another system, kept where it can be one here and is free; a change is noted. */
export const keepId = (
  written: string,
  taken: TakenIds,
  { notes, at }: { readonly notes: Notes; readonly at: Pos },
): string => {
  const id = takeId(isId(written) ? written : nearestId(written), taken);
  if (id !== written) notes.report.add('read/id-changed', { id: written, to: id }, at);
  return id;
};

/** An identifier of another system, else the nearest to what stands in its place, which is no change to note. */
export const keepIdOr = (
  { written, otherwise }: { readonly written: string | undefined; readonly otherwise: string },
  taken: TakenIds,
  noting: { readonly notes: Notes; readonly at: Pos },
): string => {
  const own = written?.trim();
  return own ? keepId(own, taken, noting) : takeId(nearestId(otherwise), taken);
};
