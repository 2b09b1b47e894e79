import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checked } from './checked.ts';
import { createTally } from './content-digest.ts';
import type { Sink } from './file.ts';

/** Writes files into a folder, which is made where it is missing. */
export const folder =
  (root: string): Sink =>
  async (files) => {
    const tally = createTally();
    const made = new Set<string>();
    // A target may have nothing to write: an empty folder says so.
    await mkdir(root, { recursive: true });
    for await (const file of checked(files)) {
      const path = join(root, file.path);
      const parent = dirname(path);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      await writeFile(path, tally.add(file));
    }
    return tally.written();
  };
