import { type Command, Option } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface CheckOptions extends CommonOptions {
  readonly format?: 'text' | 'json' | 'sarif';
  readonly external?: boolean;
}

export const checkCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('check', [
    'check                    every finding in the course here',
    'check my-course --strict --format sarif > findings.sarif',
  ])
    .description('read and check a course; write nothing')
    .argument('[course]', 'folder with a course.yml; without it, the nearest one upwards from here')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--strict', 'exit with 4 where there are warnings')
    .option('--external', 'ask whether links to other sites work: the only use of the network')
    .action(async (course: string | undefined, options: CheckOptions) => {
      const { runCheck } = await import('../run/check.ts');
      const common = { ...options, json: options.json || options.format === 'json' };
      done(await perform(io, common, () => runCheck(io, course, options)));
    });
