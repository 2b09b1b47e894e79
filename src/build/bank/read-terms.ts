import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { groupBy } from '../../banks/group-by.ts';
import { definesTerms } from '../../banks/source/term-source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReport } from '../../diagnostics/report.ts';
import { bareName, itemId, readable } from '../../formats/markdown/course/names.ts';
import type { Course } from '../../model/course.ts';
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
  const read = isFolder
    ? await readFolder(findCourse(first, folder))
    : await readPages(
        named.flatMap((name) => pagesOf(name, folder)),
        folder,
      );
  if (read.course && !definesTerms(read.course))
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

/** A folder that is no course stands for the pages in it and below. */
const pagesOf = (name: string, folder: string): readonly string[] => {
  const path = resolve(folder, name);
  if (isCourse(path) || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [name];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(slashed)
    .filter((file) => pageName.test(file) && !/(?:^|\/)[._]/.test(file))
    .sort();
  return found.length > 0 ? found.map((file) => join(name, file)) : [name];
};

const pageName = /\.(?:txt|md|markdown|html?)$/i;

/** Pages of one folder are a module: what is chosen from comes from there first. */
const readPages = async (files: readonly string[], folder: string): Promise<TermsRead> => {
  const report = createReport();
  const folders = groupBy(files, dirname);
  const courses: Course[] = [];
  for (const [path, pages] of folders) {
    const { courses: read, close } = await readNamed({ files: pages, folder }, report);
    close();
    const title = readable(bareName(basename(path)));
    for (const { course } of read)
      courses.push({
        ...course,
        modules: course.modules.map((module) =>
          folders.size > 1 ? { ...module, id: itemId(path, false), title } : module,
        ),
      });
  }
  const [first] = courses;
  const name = files.length === 1 ? basename(files[0] ?? '').replace(/\.[^.]*$/, '') : 'key-terms';
  const diagnostics = report.list();
  const asset = (path: string) => Promise.reject(new Error(`a page of text holds no file ${path}`));
  if (!first) return { diagnostics, name, asset };
  const modules = courses.flatMap((course) => course.modules);
  return { course: { ...first, modules }, diagnostics, name, asset };
};
