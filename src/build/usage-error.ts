import type { Report } from '../diagnostics/report.ts';
import { ReportedError } from './reported-error.ts';

/** The command line asks for something that can not be done, whatever the course says: exit code 2. */
export class UsageError extends ReportedError {}

/** A usage error with what `say` reports. */
export const usage = (say: (report: Report) => void): UsageError => new UsageError(say);
