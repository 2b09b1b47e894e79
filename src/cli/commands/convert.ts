import type { Command } from 'commander';
import { collect, createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface ConvertOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly set?: readonly string[];
  readonly force?: boolean;
}

export const convertCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('convert', [
    'convert questions.xml bank.txt          Moodle XML to GIFT, told from the names',
    'convert my-course questions.xml --to moodle-xml',
  ])
    .description('read one format and write another')
    .argument('<in>', 'a file, an archive, or a folder')
    .argument('<out>', 'a file or a folder, as the format has it; its ending says the format')
    .option('--from <id>', 'the format to read (default: told from the input)')
    .option('--to <id>', 'the format to write (default: told from the name; a folder is Markdown)')
    .option(
      '--set <target.option=value>',
      'set an option of the format that is written; may be repeated',
      collect,
    )
    .option('--force', 'write into a folder that holds files')
    .option('--strict', 'exit with 4 where there are warnings')
    .action(async (input: string, output: string, options: ConvertOptions) => {
      const { runConvert } = await import('../run/convert.ts');
      done(await perform(io, options, () => runConvert(io, { input, output }, options)));
    });
