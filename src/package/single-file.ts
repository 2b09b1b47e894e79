import { writeFile } from 'node:fs/promises';
import { checked } from './checked.ts';
import { createTally } from './content-digest.ts';
import type { Sink } from './file.ts';

/** Writes the one file of a format that is one document, whatever the format calls it. */
export const singleFile =
  (path: string): Sink =>
  async (files) => {
    const tally = createTally();
    let count = 0;
    for await (const file of checked(files)) {
      count += 1;
      if (count > 1) throw new Error(`${file.path} is a second file of a format of one`);
      await writeFile(path, tally.add(file));
    }
    if (count === 0) throw new Error('a format of one file wrote none');
    return tally.written();
  };
