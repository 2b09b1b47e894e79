import { usage } from './usage-error.ts';

/** What a zip can say: two-second steps from 1980 to 2107 (APPNOTE 4.4.6). */
const first = Date.UTC(1980, 0, 1);
const last = Date.UTC(2107, 11, 31, 23, 59, 58);

/** The date of every file in an archive: SOURCE_DATE_EPOCH (seconds since 1970), else the first that a zip knows. */
export const buildDate = (epoch: string | undefined): Date => {
  if (epoch === undefined || epoch === '') return new Date(first);
  if (!/^\d+$/.test(epoch)) {
    const problem = `SOURCE_DATE_EPOCH is “${epoch}”, which is no number of seconds`;
    throw usage((report) => report.add('usage/command-line', { problem, near: '', command: 'build ' }));
  }
  const even = Math.floor(Number(epoch) / 2) * 2000;
  return new Date(Math.min(last, Math.max(first, even)));
};
