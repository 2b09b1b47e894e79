/** So many of a list, from a place on, with its beginning behind its end; all of them where it has no more. */
export const inRing = <T>(list: readonly T[], at: number, most: number): readonly T[] =>
  list.length <= most
    ? list
    : [...list.slice(at, at + most), ...list.slice(0, Math.max(0, at + most - list.length))];
