/** A small seeded generator (mulberry32): the same seed, the same course, on every machine. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const pickFrom = <T>(next: () => number, list: readonly [T, ...T[]]): T =>
  list[Math.floor(next() * list.length)] ?? list[0];
