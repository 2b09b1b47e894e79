import { Command, CommanderError } from 'commander';
import { tool } from '../build/tool.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { explainCommand } from './commands/explain.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { lockCommand } from './commands/lock.ts';
import type { Io } from './io.ts';
import { perform } from './perform.ts';

const commands = [
  buildCommand,
  checkCommand,
  importCommand,
  convertCommand,
  lockCommand,
  formatsCommand,
  explainCommand,
];

/** Runs a command line and gives its exit code. Only commander is loaded until a command is chosen. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  let code = 0;
  let complaint = '';
  const program = new Command('coursewright')
    .description('Markdown in; SCORM, QTI and a site out, ready to upload to an LMS.')
    .version(tool.version, '-v, --version', 'print the version')
    .addHelpText('after', '\nExamples:\n  $ coursewright build\n  $ coursewright check my-course --strict');
  for (const create of commands) program.addCommand(create(io, (exit) => (code = exit)));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: (text) => (complaint += text) });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') {
      io.out(complaint);
      return 0;
    }
    return complain(io, args, complaint || error.message);
  }
};

const complain = (io: Io, args: readonly string[], complaint: string): Promise<number> =>
  perform(io, { json: args.includes('--json'), debug: args.includes('--debug') }, async () => {
    const { usage } = await import('../build/usage-error.ts');
    const [problem = '', meant] = complaint
      .replace(/^error: /, '')
      .trim()
      .split('\n');
    const command = commandNames.has(args[0] ?? '') ? `${args[0]} ` : '';
    const near = meant ? `${meant.replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?')} ` : '';
    throw usage((report) => report.add('usage/command-line', { problem, near, command }));
  });

const commandNames: ReadonlySet<string> = new Set([
  'build',
  'check',
  'import',
  'convert',
  'lock',
  'formats',
  'explain',
]);
