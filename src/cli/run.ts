import { Command, CommanderError } from 'commander';
import { tool } from '../build/tool.ts';
import { bankCommand } from './commands/bank.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { explainCommand } from './commands/explain.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { lockCommand } from './commands/lock.ts';
import { previewCommand } from './commands/preview.ts';
import { schemaCommand } from './commands/schema.ts';
import type { Io } from './io.ts';
import { perform } from './perform.ts';

const commands = [
  initCommand,
  buildCommand,
  checkCommand,
  previewCommand,
  importCommand,
  convertCommand,
  bankCommand,
  lockCommand,
  formatsCommand,
  schemaCommand,
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
    const names = program.commands.map((command) => command.name());
    return complain(io, { args, names, complaint: complaint || error.message });
  }
};

interface Misunderstood {
  readonly args: readonly string[];
  /** Of the commands that there are. */
  readonly names: readonly string[];
  readonly complaint: string;
}

const complain = (io: Io, { args, names, complaint }: Misunderstood): Promise<number> =>
  perform(io, { json: args.includes('--json'), debug: args.includes('--debug') }, async () => {
    const { usage } = await import('../build/usage-error.ts');
    const [problem = '', meant] = complaint
      .replace(/^error: /, '')
      .trim()
      .split('\n');
    const command = names.includes(args[0] ?? '') ? `${args[0]} ` : '';
    const near = meant ? `${meant.replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?')} ` : '';
    throw usage((report) => report.add('usage/command-line', { problem, near, command }));
  });
