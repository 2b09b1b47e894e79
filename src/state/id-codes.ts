import { folded, hash } from '../scoring/hash.ts';

/** Ids as short numbers, by which a later edition of the course finds its own again in a saved state. */
export interface IdCodes {
  /** Bits of a code. */
  readonly bits: number;
  /** Of each id, in the order given. */
  readonly codes: readonly number[];
  /** Index of the id with a code. */
  readonly indexOf: (code: number) => number | undefined;
}

/** So long that a new id hardly ever has the code of one that was removed. */
const enoughBits = (ids: number): number => Math.max(16, Math.ceil(Math.log2(ids + 1)) + 7);

/** No two ids of one edition share a code: the later one, in the order of the alphabet, takes another. */
export const idCodes = (ids: readonly string[], bits = enoughBits(ids.length)): IdCodes => {
  // So few bits were never written: the text was mangled.
  if (2 ** bits < ids.length * 2) throw new RangeError('mangled');
  const taken = new Map<number, number>();
  const codes = ids.map(() => 0);
  const sorted = ids.map((id, index) => ({ id, index })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, index } of sorted) {
    let code = codeOf(id, bits);
    for (let more = 1; taken.has(code); more++) code = codeOf(`${id} ${more}`, bits);
    taken.set(code, index);
    codes[index] = code;
  }
  return { bits, codes, indexOf: (code) => taken.get(code) };
};

const codeOf = (text: string, bits: number): number => folded(hash(text)) & (2 ** bits - 1);
