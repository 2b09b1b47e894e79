import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The compiled program. `npm test` compiles first; a test run by hand needs `npm run compile`. */
export const compiledMain = join(root, 'build/cli/main.js');

if (!existsSync(compiledMain)) throw new Error('build/cli/main.js is missing: run npm run compile first');

export interface Started {
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the program. */
  readonly main?: string;
}

/** Runs the compiled program in a process of its own. */
export const runCompiled = ({ args, folder, env, main = compiledMain }: Started) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, err: stderr };
};
