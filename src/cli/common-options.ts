import { Command } from 'commander';

/** A command with the options that all have, and its two examples at the end of its help. */
export const createCommand = (name: string, examples: readonly [string, string]): Command =>
  new Command(name)
    .option('--json', 'print one JSON object on standard output')
    .option('--quiet', 'print errors and warnings only')
    .option('--no-color', 'print without colours')
    .option('--debug', 'print the stack of an unexpected error')
    .addHelpText(
      'after',
      `\nExamples:\n${examples.map((one) => `  $ coursewright ${one}\n`).join('')}`.trimEnd(),
    );

/** Collects an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];
