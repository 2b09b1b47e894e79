import type { Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export const formatsCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('formats', ['formats', 'formats --json'])
    .description('list the formats, what they hold, and their options')
    .action(async (options: CommonOptions) => {
      const { runFormats } = await import('../run/formats.ts');
      done(await perform(io, options, async () => runFormats(io, options)));
    });
