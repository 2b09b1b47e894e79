// Letters that survive every LMS: some mangle quotes, + and /.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Numbers as bits, six to a letter (base64url without padding). One sequence of steps both writes and reads them, so that
 * the two cannot drift apart: a writer takes the value that it is given, a reader leaves it and gives the one it finds.
 */
export interface Bits {
  /** What is found has to be taken over. */
  readonly reading: boolean;
  /** A number below 2 to the power of `size`. */
  readonly number: (value: number, size: number) => number;
  readonly flag: (value: boolean) => boolean;
  /** A sum over the bits so far. */
  readonly sum: () => number;
}

export interface BitWriter extends Bits {
  /** Bits so far. */
  readonly size: () => number;
  readonly text: () => string;
}

/** Bits of a sum. */
export const sumBits = 12;

/** By `bit`, which takes one bit and gives one. */
const bitsBy = (bit: (value: number) => number, reading: boolean): Bits => {
  let sum = 1;
  const number: Bits['number'] = (value, size) => {
    let out = 0;
    // Not by shifting: values go up to 53 bits.
    for (let at = size - 1; at >= 0; at--) {
      const one = bit(Math.floor(value / 2 ** at) % 2);
      out = out * 2 + one;
      sum = ((sum << 1) ^ (sum & 0x800 ? 0x80f : 0) ^ one) & 0xfff;
    }
    return out;
  };
  return { reading, number, flag: (value) => number(Number(value), 1) > 0, sum: () => sum };
};

export const createBitWriter = (): BitWriter => {
  const bits: number[] = [];
  const writer = bitsBy((value) => {
    bits.push(value);
    return value;
  }, false);
  return {
    ...writer,
    size: () => bits.length,
    text: () => {
      let out = '';
      for (let at = 0; at < bits.length; at += 6) {
        let value = 0;
        for (let bit = 0; bit < 6; bit++) value = value * 2 + (bits[at + bit] ?? 0);
        out += alphabet.charAt(value);
      }
      return out;
    },
  };
};

/** Past the end of the text it throws `RangeError`. */
export const createBitReader = (text: string): Bits => {
  let at = 0;
  return bitsBy(() => {
    const letter = alphabet.indexOf(text.charAt(Math.floor(at / 6)) || '?');
    if (letter < 0) throw new RangeError('cut');
    return (letter >> (5 - (at++ % 6))) & 1;
  }, true);
};

/** Bits that tell so many values apart. */
export const width = (values: number): number => Math.max(0, Math.ceil(Math.log2(values)));
