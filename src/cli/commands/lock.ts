import type { Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export const lockCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('lock', ['lock', 'lock my-course --json'])
    .description('record the ids of pages and questions in course.lock.json')
    .argument('[course]', 'folder with a course.yml; without it, the nearest one upwards from here')
    .option('--strict', 'exit with 4 where there are warnings')
    .action(async (course: string | undefined, options: CommonOptions) => {
      const { runLock } = await import('../run/lock.ts');
      done(await perform(io, options, () => runLock(io, course)));
    });
