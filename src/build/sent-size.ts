import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packedSizes } from '../package/packed-sizes.ts';

/** Bytes of a package's file as a web server sends it. */
export type SentSize = (path: string) => Promise<number>;

/** What gzip puts around deflated bytes (RFC 1952, section 2.3). */
const envelope = 18;

/** Of a zip's files: deflated as gzip would deflate them, so they are not deflated a second time. */
export const sentSizeInZip = (archive: Uint8Array): SentSize => {
  const sizes = packedSizes(archive);
  return async (path) => ((await sizes).get(path) ?? 0) + envelope;
};

export const sentSizeInFolder =
  (folder: string): SentSize =>
  async (path) =>
    gzipSync(await readFile(join(folder, path))).length;
