import type { Command } from 'commander';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface ImportOptions extends CommonOptions {
  readonly into?: string;
  readonly force?: boolean;
}

export const importCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('import', [
    'import bank.xml --into my-course    a new or empty folder becomes a course',
    'import pages/*.html --force         into the course here, over earlier imports',
  ])
    .description(
      'turn question banks, quizzes and study-guide pages of other programs into files of a course',
    )
    .argument(
      '<file...>',
      'Moodle XML, GIFT, Aiken, CSV, text2qti, study-guide pages and whatever `formats` lists as read',
    )
    .option(
      '--into <dir>',
      'a course, or a new or empty folder, which becomes one (default: the course here)',
    )
    .option('--force', 'overwrite files that exist')
    .option('--strict', 'exit with 4 where there are warnings')
    .action(async (files: readonly string[], options: ImportOptions) => {
      const { runImport } = await import('../run/import.ts');
      done(await perform(io, options, () => runImport(io, files, options)));
    });
