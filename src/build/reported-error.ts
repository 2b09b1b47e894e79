import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';

/** What stops a command, with what `say` reports of it. */
export abstract class ReportedError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(say: (report: Report) => void) {
    const report = createReport();
    say(report);
    const diagnostics = report.list();
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}
