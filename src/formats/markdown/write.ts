import type { Bank, BankHead, Course, Item, Lesson } from '../../model/course.ts';
import type { OutFile } from '../../package/file.ts';
import type { WriteContext } from '../format.ts';
import { deriveId } from '../shared/derive-id.ts';
import { itemId } from './course/names.ts';
import { type BankPrinter, bankPrinter, printBank } from './write/bank.ts';
import { printCourseYml, printModuleYml } from './write/course-yml.ts';
import { pageFile } from './write/file.ts';
import { printItem } from './write/item.ts';
import { type CoursePaths, coursePaths, itemName } from './write/names.ts';

/** A course as the folder that an author owns: `course.yml`, numbered modules and pages, banks, and its files. */
export async function* writeMarkdown(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  yield* sourceFiles(course);
  for (const { path } of course.assets) yield { path, data: await ctx.asset(path) };
}

/** The files that are text. */
export function* sourceFiles(course: Course): Generator<OutFile> {
  const paths = coursePaths(course);
  yield { path: 'course.yml', data: printCourseYml(course) };
  if (course.front) yield specialPage(course.front, 'index.md', paths, course);
  if (course.syllabus) yield specialPage(course.syllabus, 'syllabus.md', paths, course);
  for (const module of course.modules) {
    const data = printModuleYml(module, paths);
    if (data !== '') yield { path: `${paths.modules.get(module.id) ?? module.id}/module.yml`, data };
    for (const item of module.items) yield itemFile(item, paths.files.get(item.id) ?? '', paths, course);
  }
  for (const bank of course.banks) {
    const path = paths.files.get(bank.id) ?? '';
    yield { path, data: printBank(bank, pageFile(path, paths, course)) };
  }
}

const specialPage = (lesson: Lesson, path: string, paths: CoursePaths, course: Course): OutFile =>
  itemFile(lesson, path, paths, course);

const itemFile = (item: Item, path: string, paths: CoursePaths, course: Course): OutFile => ({
  path,
  data: printItem(item, pageFile(path, paths, course)),
});

/** The name of a page by its title, without a number: `containment.term.md`. */
export const itemFileName = (item: Item): string => itemName({ ...item, id: deriveId(item.title) }, '');

/** Where a page that is written alone will lie, and where all that it leads to does. */
export interface PagePlace {
  readonly path: string;
  readonly paths: CoursePaths;
  readonly course: Course;
}

/** One page of a course that was read, for a folder that has a course already: its id follows from its path, as an author's would. */
export const writeItemFile = (
  item: Item,
  course: Course,
  { path = itemFileName(item), paths = coursePaths(course) }: Partial<PagePlace> = {},
): OutFile => itemFile({ ...item, id: itemId(path, path.includes('/')) }, path, paths, course);

/** A bank likewise; it keeps its id. */
export const writeBankFile = (bank: Bank, { path, paths, course }: PagePlace): OutFile => ({
  path,
  data: printBank(bank, pageFile(path, paths, course)),
});

/** A bank in parts likewise. */
export const bankFilePrinter = (bank: BankHead, { path, paths, course }: PagePlace): BankPrinter =>
  bankPrinter(bank, pageFile(path, paths, course));

export { bankPath, type CoursePaths, coursePaths } from './write/names.ts';
