/** A list as lists of entries with the same key, in the order in which keys first come. */
export const groupBy = <K, T>(list: readonly T[], keyOf: (entry: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
};
