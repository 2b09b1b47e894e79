import type { InFiles } from './file.ts';

/** Files that stand inside a document, as base64 for instance, beside the files that the document itself came from. */
export interface Embedded {
  /** Keeps the bytes of a file; a path that is known already is given new bytes. */
  readonly embed: (path: string, bytes: Uint8Array) => void;
  /** The embedded files, then those of the source. */
  readonly files: InFiles;
}

/** A reader embeds what it finds; whoever asks `files` for a path gets it wherever it was. */
export const createEmbedded = (source: InFiles): Embedded => {
  const found = new Map<string, Uint8Array>();
  return {
    embed: (path, bytes) => void found.set(path, bytes),
    files: {
      list: async () => {
        const own = [...found].map(([path, { length }]) => ({ path, size: length }));
        const others = (await source.list()).filter(({ path }) => !found.has(path));
        return [...own, ...others].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
      },
      read: async (path) => found.get(path) ?? source.read(path),
    },
  };
};
