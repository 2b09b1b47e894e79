import { formats } from '../../formats/index.ts';
import type { Bank, Course } from '../../model/course.ts';
import { loadTemml } from '../../rich/math/temml.ts';
import { buildDate } from '../build-date.ts';
import { chooseOutput } from '../convert/choose-output.ts';
import { writeCourse } from '../convert/write-course.ts';
import { programRoot } from '../program-root.ts';

interface BankPackage {
  /** Whose terms are asked about. */
  readonly course: Course;
  readonly to: string;
  readonly out?: string;
  /** Of the file, where `out` does not say it. */
  readonly name: string;
  /** The current folder. */
  readonly folder: string;
  readonly epoch: string | undefined;
  readonly asset: (path: string) => Promise<Uint8Array>;
}

/** Writes banks alone, as a course of nothing else. */
export const writeBankPackage = async (
  banks: readonly Bank[],
  { course, to, out, name, folder, epoch, asset }: BankPackage,
): ReturnType<typeof writeCourse> => {
  const { front: _front, syllabus: _syllabus, ...bare } = course;
  const unplaced = banks.map(({ module: _module, ...bank }) => bank);
  const shown = JSON.stringify(banks);
  const assets = course.assets.filter(({ path }) => shown.includes(JSON.stringify(`asset:${path}`)));
  const alone: Course = { ...bare, modules: [], banks: unplaced, assets };
  const output = await chooseOutput({
    input: '',
    output: out ?? `${name}.${to}${endingOf(to)}`,
    to,
    set: [],
    force: false,
    folder,
  });
  await loadTemml(alone);
  return writeCourse(alone, output, { asset, templates: programRoot(), date: buildDate(epoch) });
};

/** A folder has none. */
const endingOf = (to: string): string => {
  const format = formats.find(({ id }) => id === to);
  return format && format.extension !== '' && format.container !== 'folder' ? `.${format.extension}` : '';
};
