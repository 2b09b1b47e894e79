import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let found: string | undefined;

/** The folder of the installed program, which holds `templates/` and `build/`: sources and the compiled program lie at different depths below it. */
export const programRoot = (): string => {
  found ??= upwards(dirname(fileURLToPath(import.meta.url)));
  return found;
};

const upwards = (folder: string): string => {
  if (existsSync(join(folder, 'templates/layout.eta'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the templates of the program are missing: install it again');
  return upwards(parent);
};
