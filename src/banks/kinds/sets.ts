import { inSeededOrder } from '../digest.ts';

interface Grouping<T> {
  readonly size: number;
  readonly fewest: number;
  /** Whether a group of entries that are not alike is worth asking. */
  readonly enough?: (group: readonly T[]) => boolean;
  readonly key: (entry: T) => string;
  readonly fits: (one: T, other: T) => boolean;
  /** Entries that are harder to tell apart: they come together where there are enough of them. */
  readonly alike?: (one: T, other: T) => boolean;
}

/** Puts entries into groups in which each fits with all others. Few groups are open at a time, so that this stays linear. */
export const groupsOf = <T>(
  list: readonly T[],
  { size, fewest, enough = () => true, key, fits, alike }: Grouping<T>,
  seed: number,
): readonly (readonly T[])[] => {
  const ordered = inSeededOrder(list, key, seed, 'groups');
  const groups = (entries: readonly T[], together: (one: T, other: T) => boolean): readonly T[][] =>
    gathered(entries, size, together).filter((group) => group.length >= fewest);
  const near = alike ? groups(ordered, (one, other) => alike(one, other) && fits(one, other)) : [];
  const taken = new Set(near.flat());
  return [
    ...near,
    ...groups(
      ordered.filter((entry) => !taken.has(entry)),
      fits,
    ).filter(enough),
  ];
};

const gathered = <T>(
  list: readonly T[],
  size: number,
  together: (one: T, other: T) => boolean,
): readonly T[][] => {
  const open: T[][] = [];
  const done: T[][] = [];
  for (const entry of list) {
    const group = open.find((one) => one.every((other) => together(entry, other)));
    if (!group) {
      open.push([entry]);
      if (open.length > mostOpen) done.push(...open.splice(0, 1));
      continue;
    }
    group.push(entry);
    if (group.length === size) done.push(...open.splice(open.indexOf(group), 1));
  }
  return [...done, ...open];
};

const mostOpen = 8;
