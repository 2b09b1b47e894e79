import type { Report } from '../diagnostics/report.ts';
import { ReportedError } from './reported-error.ts';

/** What was named is there, but so wrong that nothing can be done with it: exit code 1. */
export class BadInput extends ReportedError {}

/** An error of what was read, with what `say` reports. */
export const badInput = (say: (report: Report) => void): BadInput => new BadInput(say);
