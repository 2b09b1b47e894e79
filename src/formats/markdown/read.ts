import type { Report } from '../../diagnostics/report.ts';
import type { Bank, Course, Lesson } from '../../model/course.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { assemble } from './course/assemble.ts';
import type { CourseKeys, CourseReader } from './course/context.ts';
import { courseBase } from './course/course-keys.ts';
import { inListedOrder } from './course/listed.ts';
import { folderOf, type Outline, outline } from './course/outline.ts';
import { readBankFile } from './course/read-bank.ts';
import { type ReadItem, readFrontPage } from './course/read-item.ts';
import { type ReadModule, readModule } from './course/read-module.ts';
import { readSource, readText, readYamlFile } from './course/source.ts';
import { readKeys } from './keys/read-keys.ts';
import { type Lock, lockFile, lockWithout, parseLock } from './lock/lock.ts';

/** Reads a course folder. It always gives a course; whether it is whole is in the report. */
export const readMarkdown = (files: InFiles, { report }: ReadContext): Promise<Course> =>
  readFolder(files, { report, withBanks: true });

/** A course for its pages alone: banks in the folder stay unread, and `banks: auto` makes none. */
export const readPages = (files: InFiles, { report }: ReadContext): Promise<Course> =>
  readFolder(files, { report, withBanks: false });

interface Wanted {
  readonly report: Report;
  readonly withBanks: boolean;
}

const readFolder = async (files: InFiles, { report, withBanks }: Wanted): Promise<Course> => {
  const listed = await files.list();
  const paths = listed.filter((file) => !file.outside).map(({ path }) => path);
  const keys = await readCourseKeys(paths, { files, report });
  const base = courseBase(keys);
  const reader: CourseReader = { files, report, course: base, pages: new Map() };
  const found = outline(paths);
  for (const file of found.elsewhere)
    report.add('course/page-elsewhere', { file }, { file, line: 1, column: 1 });
  for (const file of found.misnamed)
    report.add('course/other-extension', { file }, { file, line: 1, column: 1 });
  const modules = await readModules(found, keys, reader);
  const front = await readSpecial(found.front, reader);
  const syllabus = await readSpecial(found.syllabus, reader);
  const banks = withBanks ? await readBanks(found.banks, modules, reader) : [];
  const written = paths.includes(lockFile) ? await readLock(reader) : undefined;
  const lock = written && (withBanks ? written : lockWithout(written, found.banks));
  return assemble({ base, modules, front, syllabus, banks }, { reader, listed, lock, withBanks });
};

const readCourseKeys = async (
  paths: readonly string[],
  ctx: { readonly files: InFiles; readonly report: ReadContext['report'] },
): Promise<CourseKeys> => {
  const pos = { file: 'course.yml', line: 1, column: 1 };
  if (!paths.includes('course.yml')) ctx.report.add('course/no-course-file', {});
  const map = paths.includes('course.yml') ? await readYamlFile('course.yml', ctx) : undefined;
  if (map) return readKeys('course', map, ctx.report);
  // What a broken file would have said is not reported as missing besides.
  return { values: {}, at: () => pos };
};

const readModules = async (
  found: Outline,
  { values, at }: CourseKeys,
  reader: CourseReader,
): Promise<readonly ReadModule[]> => {
  const names = found.modules.map(({ folder }) => folder);
  const unlisted = found.banks.map(folderOf);
  const order = inListedOrder(
    { names, unlisted, listed: values.modules, key: 'modules', at: at('modules') },
    reader.report,
  );
  const modules: ReadModule[] = [];
  for (const folder of order) {
    const module = found.modules.find((one) => one.folder === folder);
    if (module) modules.push(await readModule(module, reader));
  }
  return modules;
};

const readSpecial = async (
  file: string | undefined,
  reader: CourseReader,
): Promise<ReadItem<Lesson> | undefined> => {
  const source = file === undefined ? undefined : await readSource(file, reader);
  return source && readFrontPage({ reader, source, language: undefined });
};

const readBanks = async (
  paths: readonly string[],
  modules: readonly ReadModule[],
  reader: CourseReader,
): Promise<readonly Bank[]> => {
  const banks: Bank[] = [];
  for (const path of paths) {
    const source = await readSource(path, reader);
    const module = modules.find(({ folder }) => path.startsWith(`${folder}/`))?.module;
    if (source) banks.push(readBankFile({ reader, source, language: module?.language }, module?.id));
  }
  return banks;
};

const readLock = async (reader: CourseReader): Promise<Lock | undefined> => {
  const text = await readText(lockFile, reader);
  return text === undefined ? undefined : parseLock(text, reader.report);
};
