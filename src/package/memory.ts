import { checked } from './checked.ts';
import { createTally } from './content-digest.ts';
import type { InFiles, Sink } from './file.ts';

/** Keeps files in a map, in the order they come. */
export const memory =
  (files: Map<string, Uint8Array>): Sink =>
  async (coming) => {
    const tally = createTally();
    for await (const file of checked(coming)) files.set(file.path, tally.add(file));
    return tally.written();
  };

/** Files to read that lie in memory: text or bytes by path. */
export const memoryFiles = (files: Readonly<Record<string, Uint8Array | string>>): InFiles => {
  const bytes = new Map(Object.entries(files).map(([path, data]) => [path, asBytes(data)] as const));
  const sorted = [...bytes.keys()].sort();
  return {
    list: async () => sorted.map((path) => ({ path, size: bytes.get(path)?.length ?? 0 })),
    read: async (path) => {
      const found = bytes.get(path);
      if (!found) throw new Error(`no file ${path}`);
      return found;
    },
  };
};

const asBytes = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;
