import { checkCourse } from '../check/index.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { markdown } from '../formats/markdown/index.ts';
import { readPages } from '../formats/markdown/read.ts';
import type { Course } from '../model/course.ts';
import type { InFiles } from '../package/file.ts';
import { openFolder } from '../package/open-folder.ts';
import { loadTemml } from '../rich/math/temml.ts';
import { isRelease } from './is-release.ts';
import { optimizeLate } from './optimize-late.ts';
import { outFolder } from './out-folder.ts';

export interface CourseRead {
  readonly course: Course;
  /** What reading and checking found. */
  readonly report: Report;
  readonly files: InFiles;
}

/**
 * Reads a course folder and checks it. It always gives a course; whether that is whole is in the report. Packages that lie
 * in the folder are no part of it: `out`, where they are written to, and whatever an earlier build has left.
 */
export const readCourse = (folder: string, out = outFolder(folder)): Promise<CourseRead> =>
  read(folder, out, markdown.read);

/** Likewise, but for the pages alone: banks are not looked at. */
export const readCoursePages = (folder: string): Promise<CourseRead> =>
  read(folder, outFolder(folder), readPages);

const read = async (folder: string, out: string, reader: typeof readPages): Promise<CourseRead> => {
  const report = createReport();
  const files = openFolder(folder, { except: async (inside) => inside === out || isRelease(inside) });
  optimizeLate(await files.list());
  const course = await reader(files, { report });
  await loadTemml(course);
  checkCourse(course, report);
  return { course, report, files };
};
