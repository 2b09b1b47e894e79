import { checkCourse } from '../../src/check/index.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { markdown } from '../../src/formats/markdown/index.ts';
import type { Course } from '../../src/model/course.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import { loadTemml } from '../../src/rich/math/temml.ts';

/** A course from files in memory, with its findings as `code file:line:column`. */
export const readCourseFiles = async (
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly course: Course; readonly found: readonly string[] }> => {
  const report = createReport();
  const course = await markdown.read(memoryFiles(files), { report });
  await loadTemml(course);
  checkCourse(course, report);
  const found = report
    .list()
    .map(({ code, at }) => (at ? `${code} ${at.file}:${at.line}:${at.column}` : code));
  return { course, found };
};
