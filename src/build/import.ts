import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { type Counts, countCourse, noCounts } from './counts.ts';
import { findCourse } from './course-folder.ts';
import { landInCourse } from './import/into-course.ts';
import { landAsCourse } from './import/into-new.ts';
import { type Landing, openLanding, writeLanding } from './import/landing.ts';
import { type ImportedCourse, type Named, readNamed } from './import/read-named.ts';
import { slashed } from './read/open-source.ts';
import { readCourse } from './read-course.ts';

export interface ImportRequest extends Named {
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
  const landing = await openLanding(target);
  const report = createReport();
  const { courses, close } = await readNamed(request, report);
  try {
    if (report.hasErrors()) return { ok: false, diagnostics: report.list(), counts: noCounts, files: [] };
    await land(courses, landing);
    const written = await writeLanding(landing, request.force);
    const files = written.map((path) => resolve(target, path));
    const counts = await countsAfter(target, files, report);
    return { ok: true, diagnostics: report.list(), counts, files };
  } finally {
    close();
  }
};

const land = async (courses: readonly ImportedCourse[], landing: Landing): Promise<void> => {
  for (const read of courses)
    if (landing.isCourse || landing.planned.size > 0) await landInCourse(read, landing);
    else landAsCourse(read, landing);
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
