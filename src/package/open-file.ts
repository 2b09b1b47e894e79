import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { unsafePath } from './checked.ts';
import type { InFiles } from './file.ts';

/**
 * One file. It alone is listed; files beside it and below its folder, which it may name, can be read too, but nothing
 * else: not by `..`, and not through a link.
 */
export const openFile = (path: string, name: string = basename(path)): InFiles => {
  const folder = dirname(path);
  const above = name.split('/').slice(0, -1).join('/');
  return {
    list: async () => [{ path: name, size: (await stat(path)).size }],
    read: async (wanted) => {
      if (wanted === name) return readFile(path);
      const inside =
        above === '' ? wanted : wanted.startsWith(`${above}/`) ? wanted.slice(above.length + 1) : '../';
      if (unsafePath(inside)) throw new Error(`no readable file ${wanted}`);
      const real = await realpath(join(folder, inside));
      const step = relative(await realpath(folder), real);
      if (step === '..' || step.startsWith(`..${sep}`)) throw new Error(`no readable file ${wanted}`);
      return readFile(real);
    },
  };
};
