import { buffer as collect } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { foldPath, unsafePath } from './checked.ts';
import type { InFiles } from './file.ts';

/** What an archive may hold at most. Sizes in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly file: number;
  readonly total: number;
  /** Unpacked to packed size, for entries above a megabyte. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 200_000, file: 1e9, total: 4e9, ratio: 200 };

/** An archive's files; close it when all is read. */
export interface OpenZip extends InFiles {
  readonly close: () => void;
}

/** An archive that is broken, unsafe or too large: its maker's mistake, not ours. */
export class BadArchive extends Error {}

/** Opens a zip by its path, or from its bytes. Refuses unsafe and colliding names, links, encryption and bombs. */
export const openZip = async (
  source: string | Uint8Array,
  limits: ZipLimits = zipLimits,
): Promise<OpenZip> => {
  const archive = await open(source).catch(bad);
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
      // yauzl counts while it unpacks, so a size that lies in the directory is an error here.
      return archive.openReadStreamPromise(entry).then(collect).catch(bad);
    },
    close: () => archive.close(),
  };
};

const open = (source: string | Uint8Array): Promise<ZipFile> => {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return typeof source === 'string'
    ? openPromise(source, options)
    : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
};

const listEntries = async (archive: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> => {
  if (archive.entryCount > limits.entries) throw new BadArchive(`it holds ${archive.entryCount} entries`);
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    refuse(entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.total) throw new BadArchive(`it unpacks to more than ${limits.total} bytes`);
    const folded = foldPath(entry.fileName);
    if (seen.has(folded)) throw new BadArchive(`it holds ${JSON.stringify(entry.fileName)} twice`);
    seen.add(folded);
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
    throw new BadArchive(`its entry ${name} is larger than ${limits.file} bytes`);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > 1e6 && ratio > limits.ratio) {
    throw new BadArchive(`its entry ${name} unpacks to ${Math.round(ratio)} times its size`);
  }
};

/** The upper half of the external attributes is the Unix mode; 0120000 a link. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const bad = (error: unknown): never => {
  if (error instanceof BadArchive) throw error;
  throw new BadArchive(error instanceof Error ? error.message : String(error));
};
