import { hash } from 'node:crypto';

/** The first hexadecimal digits of the SHA-256 of some texts. */
export const digest = (texts: readonly (string | number)[], length = 7): string =>
  hash('sha256', texts.join('\n'), 'hex').slice(0, length);

/** The two halves of a hash while it is made. */
interface Halves {
  readonly one: number;
  readonly other: number;
}

/** Two rounds of multiplication a letter, because a bank asks for millions of hashes; ids are digests. */
const add = (halves: Halves, text: string | number): Halves => {
  let { one, other } = halves;
  const letters = String(text);
  for (let at = 0; at <= letters.length; at++) {
    const sign = at < letters.length ? letters.charCodeAt(at) : lineEnd;
    one = Math.imul(one ^ sign, 0x9e3779b1);
    other = Math.imul(other ^ sign, 0x5f356495);
  }
  return { one, other };
};

const lineEnd = 10;

// Numbers of 32 bits with a sign, as the rounds give them: others would be kept in objects of their own.
const start: Halves = { one: 0xdeadbeef | 0, other: 0x41c6ce57 };

const finish = ({ one, other }: Halves): number => {
  const low = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  const high = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 4294967296 * (2097151 & high) + (low >>> 0);
};

/** A whole number below 2^53 that follows from some texts: chooses among equals, whatever stands beside them. */
export const hashOf = (...texts: readonly (string | number)[]): number => finish(texts.reduce(add, start));

/** A list in an order that follows from the seed and each entry alone: who comes or goes moves nobody else. */
export const inSeededOrder = <T>(
  list: readonly T[],
  key: (entry: T) => string,
  ...seed: readonly (string | number)[]
): readonly T[] => {
  if (list.length < 2) return list;
  const begun = seed.reduce(add, start);
  const ranked = list.map((entry) => {
    const name = key(entry);
    return { entry, name, hash: finish(add(begun, name)) };
  });
  ranked.sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ranked.map(({ entry }) => entry);
};

/** The same order for who takes but a few of many: the others are put in order when it comes to them. */
export function* drawnInSeededOrder<T>(
  list: readonly T[],
  key: (entry: T) => string,
  ...seed: readonly (string | number)[]
): Generator<T> {
  const begun = seed.reduce(add, start);
  // Hashes are spread evenly below 2^53.
  const bound = (2 ** 53 * few) / list.length;
  const comesEarly = (entry: T): boolean => finish(add(begun, key(entry))) < bound;
  yield* inSeededOrder(list.filter(comesEarly), key, ...seed);
  yield* inSeededOrder(
    list.filter((entry) => !comesEarly(entry)),
    key,
    ...seed,
  );
}

/** About so many are enough in most draws. */
const few = 12;
