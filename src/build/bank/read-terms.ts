import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReport } from '../../diagnostics/report.ts';
import type { Course } from '../../model/course.ts';
import { itemsOf } from '../../model/walk.ts';
import { findCourse, isCourse } from '../course-folder.ts';
import { readNamed } from '../import/read-named.ts';
import { slashed } from '../read/open-source.ts';
import { readCoursePages } from '../read-course.ts';
import { usage } from '../usage-error.ts';

/** The key terms that a command names: those of a course, or of pages. */
export interface TermsRead {
  /** None where the pages are no pages. */
  readonly course?: Course;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute folder of the course; none: pages. */
  readonly folder?: string;
  /** What a file made of it is called. */
  readonly name: string;
  /** Reads a picture that a question shows. */
  readonly asset: (path: string) => Promise<Uint8Array>;
}

export const readTermsOf = async (named: readonly string[], folder: string): Promise<TermsRead> => {
  const [first, ...more] = named;
  const isFolder = first === undefined || (more.length === 0 && isCourse(resolve(folder, first)));
  const read = isFolder ? await readFolder(findCourse(first, folder)) : await readPages(named, folder);
  if (read.course && ![...itemsOf(read.course)].some(({ kind }) => kind === 'term'))
    throw usage((report) =>
      report.add('bank/no-terms', { input: named.map(slashed).join(', ') || 'the course' }),
    );
  return read;
};

const readFolder = async (folder: string): Promise<TermsRead> => {
  const { course, report, files } = await readCoursePages(folder);
  // Without its banks no quiz can draw from them.
  const diagnostics = report.list().filter(({ code }) => !code.startsWith('draw/'));
  return { course, diagnostics, folder, name: course.id, asset: files.read };
};

const readPages = async (files: readonly string[], folder: string): Promise<TermsRead> => {
  const report = createReport();
  const { courses, close } = await readNamed({ files, folder }, report);
  close();
  const [first] = courses;
  const name = files.length === 1 ? basename(files[0] ?? '').replace(/\.[^.]*$/, '') : 'key-terms';
  const diagnostics = report.list();
  const asset = (path: string) => Promise.reject(new Error(`a page of text holds no file ${path}`));
  if (!first) return { diagnostics, name, asset };
  const modules = courses.flatMap(({ course }) => course.modules);
  return { course: { ...first.course, modules }, diagnostics, name, asset };
};
