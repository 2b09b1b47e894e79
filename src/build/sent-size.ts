import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packedSizes } from '../package/packed-sizes.ts';

/** Bytes of a package's file as a web server sends it. */
export type SentSize = (path: string) => Promise<number>;

/** What gzip puts around deflated bytes (RFC 1952, section 2.3). */
const envelope = 18;

/** Of the files of a zip, which is read when the first is asked for: deflated as gzip would deflate them, so they are not deflated a second time. */
export const sentSizeInZip = (archive: Uint8Array): SentSize => {
  let sizes: Promise<ReadonlyMap<string, number>> | undefined;
  return async (path) => {
    sizes ??= packedSizes(archive);
    return ((await sizes).get(path) ?? 0) + envelope;
  };
};

export const sentSizeInFolder =
  (folder: string): SentSize =>
  async (path) =>
    gzipSync(await readFile(join(folder, path))).length;
