import { inSeededOrder } from '../digest.ts';

/** Puts entries into groups in which each fits with all others. Few groups are open at a time, so that this stays linear. */
export const groupsOf = <T>(
  list: readonly T[],
  {
    size,
    fewest,
    key,
    fits,
  }: {
    readonly size: number;
    readonly fewest: number;
    readonly key: (entry: T) => string;
    readonly fits: (one: T, other: T) => boolean;
  },
  seed: number,
): readonly (readonly T[])[] => {
  const open: T[][] = [];
  const done: T[][] = [];
  for (const entry of inSeededOrder(list, key, seed, 'groups')) {
    const group = open.find((one) => one.every((other) => fits(entry, other)));
    if (!group) {
      open.push([entry]);
      if (open.length > mostOpen) done.push(...open.splice(0, 1));
      continue;
    }
    group.push(entry);
    if (group.length === size) done.push(...open.splice(open.indexOf(group), 1));
  }
  return [...done, ...open].filter((group) => group.length >= fewest);
};

const mostOpen = 8;
