import { hash } from 'node:crypto';

/** The first hexadecimal digits of the SHA-256 of some texts. */
export const digest = (texts: readonly (string | number)[], length = 7): string =>
  hash('sha256', texts.join('\n'), 'hex').slice(0, length);

/**
 * A whole number below 2^53 that follows from some texts: chooses among equals, whatever stands beside them. Two rounds of
 * multiplication a letter, because a bank asks for millions of them; ids are digests.
 */
export const hashOf = (...texts: readonly (string | number)[]): number => {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (const text of texts) {
    const all = `${text}\n`;
    for (let at = 0; at < all.length; at++) {
      const sign = all.charCodeAt(at);
      one = Math.imul(one ^ sign, 0x9e3779b1);
      other = Math.imul(other ^ sign, 0x5f356495);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return 4294967296 * (2097151 & other) + (one >>> 0);
};

/** A list in an order that follows from the seed and each entry alone: who comes or goes moves nobody else. */
export const inSeededOrder = <T>(
  list: readonly T[],
  key: (entry: T) => string,
  ...seed: readonly (string | number)[]
): readonly T[] => {
  if (list.length < 2) return list;
  return list
    .map((entry) => ({ entry, name: key(entry), hash: hashOf(...seed, key(entry)) }))
    .sort((a, b) => a.hash - b.hash || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ entry }) => entry);
};
