import { createHash, hash } from 'node:crypto';
import type { OutFile, Written } from './file.ts';

/** Counts files as they pass and digests their content. */
export interface Tally {
  /** Takes a file and gives its bytes. */
  readonly add: (file: OutFile) => Buffer;
  readonly written: () => Written;
}

export const createTally = (): Tally => {
  const digests = new Map<string, string>();
  let unpacked = 0;
  return {
    add: ({ path, data }) => {
      const bytes = bytesOf(data);
      digests.set(path, sha256(bytes));
      unpacked += bytes.length;
      return bytes;
    },
    written: () => ({ files: digests.size, unpacked, content: contentDigest(digests) }),
  };
};

/** SHA-256 over `NAME NUL DIGEST LF` of every file, names sorted by code unit: independent of order and compression. */
const contentDigest = (digests: ReadonlyMap<string, string>): string => {
  const whole = createHash('sha256');
  for (const path of [...digests.keys()].sort()) whole.update(`${path}\0${digests.get(path)}\n`);
  return whole.digest('hex');
};

export const sha256 = (data: Uint8Array | string): string => hash('sha256', data, 'hex');

const bytesOf = (data: Uint8Array | string): Buffer =>
  typeof data === 'string'
    ? Buffer.from(data, 'utf8')
    : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
