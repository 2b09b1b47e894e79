/** A list with those first of which something is true, each part in its order. */
export const firstThose = <T>(list: Iterable<T>, isFirst: (one: T) => boolean): readonly T[] => {
  const first: T[] = [];
  const others: T[] = [];
  for (const one of list) (isFirst(one) ? first : others).push(one);
  return [...first, ...others];
};
