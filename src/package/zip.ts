import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { type Archiver, ZipArchive, type ZipEntryData } from 'archiver';
import { checked } from './checked.ts';
import { createTally } from './content-digest.ts';
import type { OutFile, Sink, Written } from './file.ts';

/**
 * Writes a zip: entries in the order they come, one date, mode 0644, level 6, no directory entries. Entries are
 * given as buffers, so that sizes stand in their local headers (some Java readers refuse a stored entry otherwise).
 */
export const zip =
  (path: string, date: Date): Sink =>
  async (files) => {
    const archive = new ZipArchive({ zlib: { level: 6 } });
    const output = pipeline(archive, createWriteStream(path));
    const filled = fill(archive, files, date).catch((error: unknown) => {
      archive.destroy();
      throw error;
    });
    const [written, flushed] = await Promise.allSettled([filled, output]);
    if (written.status === 'rejected') throw written.reason;
    if (flushed.status === 'rejected') throw flushed.reason;
    return written.value;
  };

const fill = async (archive: Archiver, files: AsyncIterable<OutFile>, date: Date): Promise<Written> => {
  const tally = createTally();
  const append = appender(archive);
  for await (const file of checked(files)) {
    const data = tally.add(file);
    await append(data, { name: file.path, date, mode: 0o644, store: packsTooWell(data) });
  }
  await archive.finalize();
  return tally.written();
};

/**
 * Canvas refuses an archive that unpacks to more than 100 times its size, as one of questions that are nearly the same
 * does: what packs so well is stored as it is.
 */
const packsTooWell = (data: Buffer): boolean => {
  if (data.length < sampled / 2) return false;
  const sample = data.subarray(0, sampled);
  return sample.length > 60 * deflateRawSync(sample, { level: 6 }).length;
};

const sampled = 128 * 1024;

/** Appends and waits for the entry to be written: keeps the order, and one file at a time in memory. */
const appender = (archive: Archiver): ((data: Buffer, entry: ZipEntryData) => Promise<void>) => {
  let waiting: Waiting | undefined;
  archive.on('entry', () => waiting?.resolve());
  archive.on('error', (error) => waiting?.reject(error));
  archive.on('close', () => waiting?.reject(new Error('the archive was closed before it was complete')));
  return (data, entry) =>
    new Promise<void>((resolve, reject) => {
      waiting = { resolve, reject };
      archive.append(data, entry);
    });
};

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}
