import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lockFile } from '../formats/markdown/lock/lock.ts';
import { lockOf } from '../formats/markdown/lock/lock-of.ts';
import { type Counts, countCourse } from './counts.ts';
import { readCourse } from './read-course.ts';

export interface Locked {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  /** The lock that was written; none where the course has errors. */
  readonly file?: string;
}

/** Records the ids of a course in its `course.lock.json`. */
export const lockCourse = async (folder: string): Promise<Locked> => {
  const { course, report } = await readCourse(folder);
  const base = { diagnostics: report.list(), counts: countCourse(course) };
  if (report.hasErrors()) return { ok: false, ...base };
  const file = join(folder, lockFile);
  await writeFile(file, lockOf(course));
  return { ok: true, ...base, file };
};
