import { checkStyle } from '../check/index.ts';
import { unusedFiles } from '../check/unused-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InFiles } from '../package/file.ts';
import { checkAccent } from '../pages/index.ts';
import { type Counts, countCourse } from './counts.ts';
import type { Fetch } from './external/ask.ts';
import { checkExternal } from './external/check-external.ts';
import { readCourse } from './read-course.ts';
import { courseTargets } from './targets.ts';

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
}

export interface CheckRequest {
  /** Absolute folder of the course. */
  readonly folder: string;
  /** Asks for addresses outside the course; none: they are not looked at. */
  readonly fetch?: Fetch;
}

/** Reads a course and says all that is wrong with it, its targets included; writes nothing. */
export const checkCourseFolder = async ({ folder, fetch }: CheckRequest): Promise<Checked> => {
  const { course, report, files } = await readCourse(folder);
  courseTargets(course, report);
  checkAccent(course, report);
  // What is wrong comes first: a file may seem unused because its name is misspelt.
  if (!report.hasErrors()) {
    checkStyle(course, report);
    unusedFiles(course, await pathsOf(files), report);
  }
  if (fetch) await checkExternal(course, report, fetch);
  return { diagnostics: report.list(), counts: countCourse(course) };
};

const pathsOf = async (files: InFiles): Promise<readonly string[]> =>
  (await files.list()).map(({ path }) => path);
