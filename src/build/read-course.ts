import { checkCourse } from '../check/index.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { markdown } from '../formats/markdown/index.ts';
import type { Course } from '../model/course.ts';
import type { InFiles } from '../package/file.ts';
import { type OpenFolderOptions, openFolder } from '../package/open-folder.ts';
import { loadTemml } from '../rich/math/temml.ts';
import { optimizeLate } from './optimize-late.ts';

export interface CourseRead {
  readonly course: Course;
  /** What reading and checking found. */
  readonly report: Report;
  readonly files: InFiles;
}

/** Reads a course folder and checks it. It always gives a course; whether that is whole is in the report. */
export const readCourse = async (folder: string, options: OpenFolderOptions = {}): Promise<CourseRead> => {
  const report = createReport();
  const files = openFolder(folder, options);
  optimizeLate(await files.list());
  const course = await markdown.read(files, { report });
  await loadTemml(course);
  checkCourse(course, report);
  return { course, report, files };
};
