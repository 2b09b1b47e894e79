import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onInterrupt } from './on-interrupt.ts';

/** A folder beside the place where packages go: what is complete there is moved into its place, else nothing is. */
export interface Staging {
  readonly folder: string;
  /** Moves files and folders, by name, over those of the same name: all of them, or none. */
  readonly publish: (names: readonly string[]) => void;
  /** Removes what was not published, and folders that were made for nothing. */
  readonly remove: () => Promise<void>;
}

/** `place`: the folder of the course's packages, whose parent is made where it is missing. */
export const createStaging = async (place: string): Promise<Staging> => {
  const parent = dirname(place);
  const made = await mkdir(parent, { recursive: true });
  // In one turn: what interrupts the program finds either no folder or one that is known.
  const folder = mkdtempSync(join(parent, '.coursewright-'));
  const uninterrupted = onInterrupt(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    publish: (names) => publish(names, folder, place),
    remove: async () => {
      uninterrupted();
      await rm(folder, { recursive: true, force: true });
      if (made !== undefined) await removeEmpty(parent, dirname(made));
    },
  };
};

/** In one go: nothing else runs meanwhile, so no interruption finds half of it done. */
const publish = (names: readonly string[], from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  // A folder can not be moved over another: what stood there goes aside first.
  const old = mkdtempSync(join(from, '.old-'));
  const done: (() => void)[] = [];
  const move = (source: string, target: string): void => {
    renameSync(source, target);
    done.push(() => renameSync(target, source));
  };
  try {
    for (const name of names) {
      if (existsSync(join(to, name))) move(join(to, name), join(old, name));
      move(join(from, name), join(to, name));
    }
  } catch (error) {
    for (const undo of done.reverse()) undo();
    throw error;
  }
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
