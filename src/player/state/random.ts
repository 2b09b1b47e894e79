/** A small seeded generator (mulberry32): a reload shows the same order. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Fisher and Yates. */
export const shuffled = <T>(list: readonly T[], next: () => number): T[] => {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const held = out[at] as T;
    out[at] = out[other] as T;
    out[other] = held;
  }
  return out;
};
