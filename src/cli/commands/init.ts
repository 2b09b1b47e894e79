import type { Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface InitOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly title?: string;
  readonly author?: string;
}

export const initCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('init', [
    'init my-course                       asks for a title and an author, then writes',
    'init my-course --yes --title "Tides"',
  ])
    .description('make a new folder a course that builds as it is')
    .argument('[dir]', 'a folder that is new or empty; without it, the current one')
    .option('-y, --yes', 'ask nothing')
    .option('--title <text>', 'title of the course (default: from the folder’s name)')
    .option('--author <name>', 'who writes it')
    .option('--force', 'write into a folder that is not empty, over files of the same names')
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { runInit } = await import('../run/init.ts');
      done(await perform(io, options, () => runInit(io, folder, options)));
    });
