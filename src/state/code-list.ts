import type { Bits } from './bits.ts';

export interface CodeList {
  readonly codes: readonly number[];
  /** Bits of a code: another edition may have so many ids that its codes are wider. */
  readonly bits: number;
}

/** Codes in rising order as their distances (Golomb and Rice): some 1.5 bits above what is possible. */
export const codeList = ({ number, flag }: Bits, { codes, bits }: CodeList): CodeList => {
  const count = number(codes.length, 14);
  const size = number(bits, 5);
  // Of a middling distance, all bits are written as they are.
  const low = Math.max(0, Math.floor(Math.log2((2 ** size / Math.max(1, count)) * Math.LN2)));
  const list: number[] = [];
  let before = 0;
  for (let at = 0; at < count; at++) {
    const distance = (codes[at] ?? 0) - before;
    let high = 0;
    while (flag(high < Math.floor(distance / 2 ** low))) high += 1;
    before += high * 2 ** low + number(distance % 2 ** low, low);
    list.push(before);
  }
  return { codes: list, bits: size };
};
