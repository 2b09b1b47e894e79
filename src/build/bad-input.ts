import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';

/** What was named is there, but so wrong that nothing can be done with it: exit code 1. */
export class BadInput extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/** An error of what was read, with what `say` reports. */
export const badInput = (say: (report: Report) => void): BadInput => {
  const report = createReport();
  say(report);
  return new BadInput(report.list());
};
