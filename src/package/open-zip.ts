import { readFile, stat } from 'node:fs/promises';
import { buffer as collect } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { BadArchive } from './bad-archive.ts';
import { foldPath, unsafePath } from './checked.ts';
import type { InFiles } from './file.ts';
import { unpackEntry } from './unpack-entry.ts';

export { BadArchive } from './bad-archive.ts';

/** What an archive may hold at most. Sizes in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly file: number;
  readonly total: number;
  /** Unpacked to packed size, for entries above a megabyte, and for the whole. */
  readonly ratio: number;
  /** An archive up to this packed size is held in memory: its entries are then ten times faster to come by. */
  readonly memory: number;
}

export const zipLimits: ZipLimits = { entries: 200_000, file: 250e6, total: 4e9, ratio: 200, memory: 64e6 };

/** An archive's files; close it when all is read. */
export interface OpenZip extends InFiles {
  readonly close: () => void;
}

/** Opens a zip by its path, or from its bytes. Refuses unsafe and colliding names, links, encryption and bombs. */
export const openZip = async (
  source: string | Uint8Array,
  limits: ZipLimits = zipLimits,
): Promise<OpenZip> => {
  const bytes = await inMemory(source, limits);
  const archive = await open(bytes ?? String(source)).catch(bad);
  const entries = await listEntries(archive, limits).catch((error: unknown) => {
    archive.close();
    return bad(error);
  });
  const files = [...entries.values()]
    .map((entry) => ({ path: entry.fileName, size: entry.uncompressedSize }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    list: async () => files,
    read: async (path) => {
      const entry = entries.get(path);
      if (!entry) throw new Error(`no file ${path}`);
      if (bytes) return unpackEntry(bytes, entry);
      // yauzl counts while it unpacks, so a size that lies in the directory is an error here.
      return archive.openReadStreamPromise(entry).then(collect).catch(bad);
    },
    close: () => archive.close(),
  };
};

const inMemory = async (source: string | Uint8Array, { memory }: ZipLimits): Promise<Buffer | undefined> => {
  if (typeof source !== 'string') return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  return (await stat(source)).size <= memory ? readFile(source) : undefined;
};

const open = (source: string | Buffer): Promise<ZipFile> => {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options);
};

const listEntries = async (archive: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> => {
  if (archive.entryCount > limits.entries)
    throw new BadArchive(`it holds ${archive.entryCount} entries; at most ${limits.entries} are read`);
  const entries = new Map<string, Entry>();
  const seen = new Map<string, string>();
  const sum = { packed: 0, unpacked: 0 };
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    refuse(entry, limits);
    sum.packed += entry.compressedSize;
    sum.unpacked += entry.uncompressedSize;
    refuseSum(sum, archive, limits);
    const folded = foldPath(entry.fileName);
    refuseTwin(seen.get(folded), entry);
    seen.set(folded, entry.fileName);
    entries.set(entry.fileName, entry);
  }
  return entries;
};

const refuse = (entry: Entry, limits: ZipLimits): void => {
  const name = JSON.stringify(entry.fileName);
  const problem = unsafePath(entry.fileName);
  if (problem) throw new BadArchive(`its entry ${name} ${problem}`);
  if (entry.isEncrypted()) throw new BadArchive(`its entry ${name} is encrypted`);
  if (isLink(entry)) throw new BadArchive(`its entry ${name} is a symbolic link`);
  if (entry.uncompressedSize > limits.file)
    throw new BadArchive(`its entry ${name} is larger than ${limits.file / 1e6} MB`);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > 1e6 && ratio > limits.ratio) {
    throw new BadArchive(`its entry ${name} unpacks to ${Math.round(ratio)} times its size`);
  }
};

interface Sum {
  readonly packed: number;
  readonly unpacked: number;
}

/** Entries that share their bytes make a bomb out of honest ones. */
const refuseSum = ({ packed, unpacked }: Sum, { fileSize }: ZipFile, limits: ZipLimits): void => {
  if (unpacked > limits.total) throw new BadArchive(`it unpacks to more than ${limits.total / 1e6} MB`);
  if (packed > fileSize) throw new BadArchive('its entries overlap');
  if (unpacked > 10e6 && unpacked > limits.ratio * fileSize)
    throw new BadArchive(`it unpacks to more than ${limits.ratio} times its size`);
};

const refuseTwin = (earlier: string | undefined, { fileName }: Entry): void => {
  if (earlier === undefined) return;
  const names = earlier === fileName ? [fileName] : [earlier, fileName];
  throw new BadArchive(
    names.length === 1
      ? `it holds ${JSON.stringify(fileName)} twice`
      : `its entries ${names.map((name) => JSON.stringify(name)).join(' and ')} differ in letter case alone`,
  );
};

/** The upper half of the external attributes is the Unix mode; 0120000 a link. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const bad = (error: unknown): never => {
  if (error instanceof BadArchive) throw error;
  const problem = error instanceof Error ? error.message : String(error);
  for (const [pattern, words] of yauzlProblems) {
    const found = pattern.exec(problem);
    if (found) throw new BadArchive(words(JSON.stringify(found[1] ?? '')));
  }
  throw new BadArchive(`it is damaged: ${problem.replace(/\.$/, '')}`);
};

/** What yauzl says, in our words. */
const yauzlProblems: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^End of central directory/, () => 'it is no zip archive, or not the whole of one'],
  [/^invalid characters in fileName: (.*)$/s, (name) => `its entry ${name} holds a backslash`],
  [/^absolute path: (.*)$/s, (name) => `its entry ${name} is absolute`],
  [/^invalid relative path: (.*)$/s, (name) => `its entry ${name} leaves its folder`],
];
