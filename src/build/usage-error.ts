import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';

/** The command line asks for something that can not be done, whatever the course says: exit code 2. */
export class UsageError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/** A usage error with what `say` reports. */
export const usage = (say: (report: Report) => void): UsageError => {
  const report = createReport();
  say(report);
  return new UsageError(report.list());
};
