import type { Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export const explainCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('explain', ['explain quiz/no-correct-answer', 'explain target/unknown --json'])
    .description('explain a message, with a wrong and a right example')
    .argument('<code>', 'the code of a message, as it is printed')
    .action(async (code: string, options: CommonOptions) => {
      const { runExplain } = await import('../run/explain.ts');
      done(await perform(io, options, async () => runExplain(io, code, options)));
    });
