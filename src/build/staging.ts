import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A folder beside the place where packages go: what is complete there is moved into its place, else nothing is. */
export interface Staging {
  readonly folder: string;
  /** Moves files and folders, by name, over those of the same name. */
  readonly publish: (names: readonly string[]) => Promise<void>;
  /** Removes what was not published, and folders that were made for nothing. */
  readonly remove: () => Promise<void>;
}

/** `place`: the folder of the course's packages, whose parent is made where it is missing. */
export const createStaging = async (place: string): Promise<Staging> => {
  const parent = dirname(place);
  const made = await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, '.coursewright-'));
  return {
    folder,
    publish: async (names) => {
      await mkdir(place, { recursive: true });
      const old = await mkdtemp(join(folder, '.old-'));
      for (const name of names) await replace({ from: folder, to: place, old }, name);
    },
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
      if (made !== undefined) await removeEmpty(parent, dirname(made));
    },
  };
};

interface Move {
  readonly from: string;
  readonly to: string;
  /** Where what stood there before is put: a folder can not be moved over another. */
  readonly old: string;
}

const replace = async ({ from, to, old }: Move, name: string): Promise<void> => {
  await rename(join(to, name), join(old, name)).catch(ignoreMissing);
  await rename(join(from, name), join(to, name));
};

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

/** Removes empty folders from this one upwards, but not `last`. */
const removeEmpty = async (folder: string, last: string): Promise<void> => {
  if (folder === last || dirname(folder) === folder) return;
  const removed = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (removed) await removeEmpty(dirname(folder), last);
};
