/** Fisher and Yates. `next`: numbers from 0 up to 1, see `seeded`. */
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
