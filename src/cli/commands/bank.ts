import { type Command, InvalidArgumentError, Option } from 'commander';
import { bankKinds } from '../../banks/options.ts';
import type { BankRequest } from '../../build/bank.ts';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface BankCommandOptions
  extends CommonOptions,
    Omit<BankRequest, 'named' | 'folder' | 'epoch' | 'explain'> {
  readonly explain?: boolean;
}

export const bankCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('bank', [
    'bank                              banks/key-terms.bank.md of the course here, essays beside it',
    'bank page.txt --to moodle-xml     questions of a study-guide page, ready to import',
  ])
    .description('make a question bank from key terms')
    .argument(
      '[course|page...]',
      'a course, or study-guide pages or a folder of them; without it, the course here',
    )
    .option(
      '--out <file>',
      'the file to write, X.bank.md, and X-essays.bank.md beside it (default: banks/key-terms.bank.md; of pages, in this folder)',
    )
    .option('--to <target>', 'write a package of this target instead of a bank to edit')
    .option('--seed <n>', 'chooses among equals: another number, other questions (default: 1)', wholeNumber)
    .option(
      '--kinds <list>',
      `kinds to make, with commas: ${bankKinds.join(', ')} (default: all but flashcard)`,
      (list: string) => list.split(',').map((kind) => kind.trim()),
    )
    .option('--per-term <n>', 'at most so many questions of a key term', wholeNumber)
    .addOption(new Option('--difficulty <level>', 'only these').choices(['easy', 'medium', 'hard']))
    .option('--explain', 'list every sentence that became no question, and why')
    .option('--strict', 'exit with 4 where there are warnings')
    .action(async (named: readonly string[], options: BankCommandOptions) => {
      const { runBank } = await import('../run/bank.ts');
      done(await perform(io, options, () => runBank(io, named, options)));
    });

const wholeNumber = (written: string): number => {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('a whole number is needed');
  return Number(written);
};
