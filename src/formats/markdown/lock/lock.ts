import type { Report } from '../../../diagnostics/report.ts';
import { isId } from '../page/derive-id.ts';

/** `course.lock.json`: the ids that exports have used, by file. Once it exists it is the authority. */
export interface Lock {
  readonly lock: 1;
  readonly files: Readonly<Record<string, LockedFile>>;
}

export interface LockedFile {
  readonly id: string;
  /** In the order of the file; pools among them. */
  readonly questions: readonly LockedQuestion[];
}

export interface LockedQuestion {
  readonly id: string;
  readonly heading: string;
}

export const lockFile = 'course.lock.json';

/** None where it is no lock; that is reported. */
export const parseLock = (text: string, report: Report): Lock | undefined => {
  const lock = parse(text);
  if (isLock(lock)) return lock;
  report.add('lock/unreadable', {}, { file: lockFile, line: 1, column: 1 });
  return undefined;
};

/** As if the lock had never seen some files. */
export const lockWithout = (lock: Lock, files: readonly string[]): Lock => ({
  ...lock,
  files: Object.fromEntries(Object.entries(lock.files).filter(([file]) => !files.includes(file))),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLock = (value: unknown): value is Lock =>
  isRecord(value) &&
  value.lock === 1 &&
  isRecord(value.files) &&
  Object.values(value.files).every(isLockedFile);

const isLockedFile = (value: unknown): boolean =>
  isRecord(value) &&
  isLockedId(value.id) &&
  Array.isArray(value.questions) &&
  value.questions.every(isLockedQuestion);

const isLockedQuestion = (value: unknown): boolean =>
  isRecord(value) && isLockedId(value.id) && typeof value.heading === 'string';

/** Ids name files in packages: one that was altered by hand must be legal too. */
const isLockedId = (value: unknown): boolean => typeof value === 'string' && isId(value);
