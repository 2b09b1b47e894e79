import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Course } from '../model/course.ts';
import { memoryFiles } from '../package/memory.ts';
import { type Counts, countCourse, noCounts } from './counts.ts';
import { findCourse, isCourse } from './course-folder.ts';
import { writeIntoCourse } from './import/into-course.ts';
import { writeIntoNew } from './import/into-new.ts';
import { readCourse } from './read-course.ts';
import { usage } from './usage-error.ts';

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

/** Reads pages of other programs and writes them as pages of a course: all of them, or, where anything is wrong, none. */
export const importFiles = async (request: ImportRequest): Promise<Imported> => {
  const { folder, into, force } = request;
  // A folder that is wrong is said before anything is read.
  const target = into === undefined ? findCourse(undefined, folder) : resolve(folder, into);
  const report = createReport();
  const courses = await readFiles(request, report);
  if (report.hasErrors()) return { ok: false, diagnostics: report.list(), counts: noCounts, files: [] };
  const files: string[] = [];
  for (const course of courses) {
    const written = isCourse(target)
      ? await writeIntoCourse(course, target, force)
      : await writeIntoNew(course, target);
    files.push(...written.map((path) => resolve(target, path)));
  }
  const counts = await countsAfter(target, files, report);
  return { ok: true, diagnostics: report.list(), counts, files };
};

/** What the files hold: a course for each format among them. */
const readFiles = async ({ files, folder }: ImportRequest, report: Report): Promise<readonly Course[]> => {
  const byFormat = new Map<Reader, Record<string, Uint8Array>>();
  for (const name of files) {
    const bytes = await readNamed(name, folder);
    const path = slashed(name);
    const format = readers.find(({ detect }) => detect?.([path], () => ''));
    if (format) byFormat.set(format, { ...byFormat.get(format), [path]: bytes });
    else report.add('import/unknown-file', {}, { file: path, line: 1, column: 1 });
  }
  const courses: Course[] = [];
  for (const [format, named] of byFormat) courses.push(await format.read(memoryFiles(named), { report }));
  return courses;
};

type Reader = Format & Required<Pick<Format, 'read'>>;

/** The author's own Markdown is not imported: it is there. */
const readers = formats.filter(
  (format): format is Reader => format.read !== undefined && format.id !== 'markdown',
);

/** Places of findings are written with forward slashes everywhere. */
const slashed = (name: string): string => name.replaceAll('\\', '/');

const readNamed = async (name: string, folder: string): Promise<Uint8Array> => {
  const path = resolve(folder, name);
  try {
    if ((await stat(path)).isDirectory()) throw new Error('it is a folder');
    return await readFile(path);
  } catch (error) {
    throw usage((report) => report.add('usage/cannot-read', { file: name, problem: problemOf(error) }));
  }
};

const problemOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return problems[code] ?? error.message;
};

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'its rights do not allow it',
  EPERM: 'its rights do not allow it',
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
