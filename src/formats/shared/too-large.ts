import type { Report } from '../../diagnostics/report.ts';
import type { InFile } from '../../package/file.ts';

/** A document is read as a whole, so that there is a limit; pictures inside it are what makes one large. */
const largest = 200_000_000;

/** Whether a file is too large to be read, which is reported then. */
export const tooLarge = ({ path, size }: InFile, report: Report, limit = largest): boolean => {
  if (size <= limit) return false;
  const args = { megabytes: Math.ceil(size / 1e6), limit: limit / 1e6 };
  report.add('read/too-large', args, { file: path, line: 1, column: 1 });
  return true;
};
