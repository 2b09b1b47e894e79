import { createHash } from 'node:crypto';

/** The first hexadecimal digits of the SHA-256 of some texts. */
export const digest = (texts: readonly (string | number)[], length = 7): string =>
  createHash('sha256').update(texts.join('\n'), 'utf8').digest('hex').slice(0, length);

/** A whole number from 0 up that follows from some texts: chooses among equals, whatever stands beside them. */
export const hashOf = (...texts: readonly (string | number)[]): number =>
  Number.parseInt(digest(texts, 8), 16);

/** A list in an order that follows from the seed and each entry alone: who comes or goes moves nobody else. */
export const inSeededOrder = <T>(
  list: readonly T[],
  key: (entry: T) => string,
  ...seed: readonly (string | number)[]
): readonly T[] =>
  list
    .map((entry) => ({ entry, hash: digest([...seed, key(entry)], 16) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map(({ entry }) => entry);
