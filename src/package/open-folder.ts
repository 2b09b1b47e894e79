import { type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { InFile, InFiles } from './file.ts';

export interface OpenFolderOptions {
  /** Whether a folder inside, given by its absolute path, is left out: one that packages were written to, for instance. */
  readonly except?: (folder: string) => boolean | Promise<boolean>;
}

/**
 * A folder's files, sorted by code unit. Names that begin with a dot and `node_modules` are left out. A symbolic link
 * that leads out of the folder, or nowhere, is listed as itself and marked `outside`; it can not be read.
 */
export const openFolder = (root: string, options: OpenFolderOptions = {}): InFiles => {
  const listed = once(() => listFolder(root, options));
  return {
    list: async () => (await listed()).files,
    read: async (path) => {
      const file = (await listed()).byPath.get(path);
      if (!file || file.outside) throw new Error(`no readable file ${path}`);
      // A course is many small files: to hand each to another thread takes four times as long as reading it.
      return readFileSync(join(root, path));
    },
  };
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const listFolder = async (root: string, options: OpenFolderOptions) => {
  const base = await realpath(root);
  const found: InFile[] = [];
  await walk({ root, base, found, except: options.except }, '', [base]);
  const files = found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files, byPath: new Map(files.map((file) => [file.path, file])) };
};

interface Walk {
  readonly root: string;
  /** `root` with every link followed. */
  readonly base: string;
  readonly found: InFile[];
  readonly except: OpenFolderOptions['except'];
}

/** `above`: the real paths of the folders that lead here, against links that go round in circles. */
const walk = async (state: Walk, path: string, above: readonly string[]): Promise<void> => {
  const entries = await readdir(join(state.root, path), { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    await take(state, { entry, path: path ? `${path}/${entry.name}` : entry.name, above });
  }
};

interface Step {
  readonly entry: Dirent;
  readonly path: string;
  readonly above: readonly string[];
}

const take = async (state: Walk, { entry, path, above }: Step): Promise<void> => {
  const full = join(state.root, path);
  if (entry.isDirectory()) {
    if (!(await state.except?.(full))) await walk(state, path, above);
    return;
  }
  if (entry.isFile()) {
    // As with reading: to ask another thread takes longer than to look.
    state.found.push({ path, size: statSync(full).size });
    return;
  }
  if (!entry.isSymbolicLink()) return;
  const real = await realpath(full).catch(() => undefined);
  if (real === undefined || !isInside(state.base, real)) {
    state.found.push({ path, size: 0, outside: true });
    return;
  }
  const target = await stat(real);
  if (target.isFile()) state.found.push({ path, size: target.size });
  if (target.isDirectory() && !above.includes(real)) await walk(state, path, [...above, real]);
};

const isInside = (base: string, path: string): boolean => {
  const step = relative(base, path);
  return step === '' || (step !== '..' && !step.startsWith(`..${sep}`) && !isAbsolute(step));
};
