// Letters that survive every LMS: some mangle quotes, + and /.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Numbers as bits, six to a character (base64url without padding). */
export interface BitWriter {
  readonly write: (value: number, bits: number) => void;
  /** Bits so far. */
  readonly size: () => number;
  readonly text: () => string;
}

export const createBitWriter = (): BitWriter => {
  const bits: number[] = [];
  return {
    write: (value, count) => {
      // Not by shifting: values go up to 53 bits.
      for (let at = count - 1; at >= 0; at--) bits.push(Math.floor(value / 2 ** at) % 2);
    },
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

/** Reads what a writer wrote; past the end it throws `RangeError`. */
export const createBitReader = (text: string): ((bits: number) => number) => {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit++, at++) {
      const sign = alphabet.indexOf(text.charAt(Math.floor(at / 6)) || '?');
      if (sign < 0) throw new RangeError('the saved state ends too early');
      value = value * 2 + (Math.floor(sign / 2 ** (5 - (at % 6))) % 2);
    }
    return value;
  };
};

/** Bits that tell so many values apart. */
export const width = (values: number): number => Math.max(0, Math.ceil(Math.log2(values)));
