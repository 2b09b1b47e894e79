import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { type Counts, countCourse, noCounts } from './counts.ts';
import { findCourse, isCourse } from './course-folder.ts';
import { writeIntoCourse } from './import/into-course.ts';
import { writeIntoNew } from './import/into-new.ts';
import { type ImportedCourse, readNamed } from './import/read-named.ts';
import { slashed } from './read/open-source.ts';
import { readCourse } from './read-course.ts';

export interface ImportRequest {
  /** As they were named. */
  readonly files: readonly string[];
  /** The current folder. */
  readonly folder: string;
  /** A course, or a new or empty folder; none: the course here. */
  readonly into?: string;
  /** Overwrite what exists. */
  readonly force: boolean;
}

export interface Imported {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the course that holds the pages now; nothing where nothing was written. */
  readonly counts: Counts;
  /** Absolute paths that were written. */
  readonly files: readonly string[];
}

/** Reads files of other programs and writes them as pages and banks of a course: all of them, or, where anything is wrong, none. */
export const importFiles = async (request: ImportRequest): Promise<Imported> => {
  const { folder, into } = request;
  // A folder that is wrong is said before anything is read.
  const target = into === undefined ? findCourse(undefined, folder) : resolve(folder, into);
  const report = createReport();
  const { courses, close } = await readNamed(request, report);
  try {
    if (report.hasErrors()) return { ok: false, diagnostics: report.list(), counts: noCounts, files: [] };
    const files = await writeAll(courses, target, request.force);
    const counts = await countsAfter(target, files, report);
    return { ok: true, diagnostics: report.list(), counts, files };
  } finally {
    close();
  }
};

const writeAll = async (
  courses: readonly ImportedCourse[],
  target: string,
  force: boolean,
): Promise<readonly string[]> => {
  const files: string[] = [];
  for (const read of courses) {
    const written = isCourse(target)
      ? await writeIntoCourse(read, target, force)
      : await writeIntoNew(read, target);
    files.push(...written.map((path) => resolve(target, path)));
  }
  return files;
};

const countsAfter = async (target: string, written: readonly string[], report: Report): Promise<Counts> => {
  const { course } = await readCourse(target);
  const shown = new Set(
    [course, ...course.modules, ...course.modules.flatMap(({ items }) => items), ...course.banks].map(
      ({ pos }) => resolve(target, pos.file),
    ),
  );
  for (const path of written)
    if (/\.md$/.test(path) && !shown.has(path)) report.add('import/not-listed', { path: slashed(path) });
  return countCourse(course);
};
