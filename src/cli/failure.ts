import { BadInput } from '../build/bad-input.ts';
import { tool } from '../build/tool.ts';
import { UsageError } from '../build/usage-error.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport } from '../diagnostics/report.ts';
import { exitCodes } from './exit-codes.ts';

export interface Failure {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/** What is said when a command could not be done: wrong usage, a package that nobody can play, a file system that refuses, or a bug of ours. */
export const failure = (error: unknown, debug: boolean): Failure => {
  const stack = debug && error instanceof Error && error.stack ? `${error.stack}\n` : '';
  if (error instanceof UsageError) return said(exitCodes.usage, error.diagnostics, stack);
  if (error instanceof BadInput) return said(exitCodes.errors, error.diagnostics, stack);
  if (isUnanswered(error)) {
    const report = createReport();
    report.add('usage/not-answered', {});
    return said(exitCodes.usage, report.list(), stack);
  }
  const problem = fileProblem(error);
  if (problem !== undefined) {
    const report = createReport();
    report.add('usage/cannot-write', { problem });
    return said(exitCodes.usage, report.list(), stack);
  }
  return bug(error, stack);
};

/** Control-C or Control-D at a question. */
const isUnanswered = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const said = (code: number, diagnostics: readonly Diagnostic[], stack: string): Failure => {
  const texts = diagnostics.map(
    (one) => `error ${one.code}: ${one.message}\n${one.hint ? `  help: ${one.hint}\n` : ''}`,
  );
  return { code, diagnostics, text: texts.join('\n') + stack };
};

/** Errors of the operating system that say something about the machine, not about us. */
const ofTheMachine: ReadonlySet<string> = new Set(
  'EACCES EPERM EROFS ENOSPC EDQUOT EMFILE ENFILE EBUSY EIO ENOTDIR EEXIST EISDIR ENAMETOOLONG EXDEV'.split(
    ' ',
  ),
);

const fileProblem = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // The current folder is gone.
  const isHomeless = 'syscall' in error && error.syscall === 'uv_cwd';
  return isHomeless || ofTheMachine.has(String(error.code)) ? error.message : undefined;
};

const bug = (error: unknown, stack: string): Failure => {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const told = `coursewright ${tool.version}, Node ${process.version}, ${process.platform} ${process.arch}`;
  const text = [
    'This is a bug of Coursewright, not of your course. Nothing has been changed.',
    `  ${what}`,
    `Please report it with this message, the command, and, if you can, the course: ${told}.`,
    ...(stack ? [] : ['The same command with --debug shows where it happened.']),
  ].join('\n');
  const diagnostic: Diagnostic = {
    code: 'internal/bug',
    severity: 'error',
    message: what,
    hint: `please report it: ${told}`,
  };
  return { code: exitCodes.bug, diagnostics: [diagnostic], text: `${text}\n${stack}` };
};
