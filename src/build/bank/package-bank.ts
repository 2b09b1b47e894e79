import { banksOf } from '../../banks/make-bank.ts';
import { formats } from '../../formats/index.ts';
import { keyTermsBanks } from '../../formats/markdown/course/auto-bank.ts';
import type { Bank, Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import { loadTemml } from '../../rich/math/temml.ts';
import { buildDate } from '../build-date.ts';
import { chooseOutput } from '../convert/choose-output.ts';
import { writeCourse } from '../convert/write-course.ts';
import { programRoot } from '../program-root.ts';
import type { BankWriter } from './bank-writer.ts';
import { headOf } from './head-of.ts';

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

/** Banks alone, as a course of nothing else. */
export const bankPackage = ({ course, to, out, name, folder, epoch, asset }: BankPackage): BankWriter => {
  const questions: Question[] = [];
  return {
    add: (question) => {
      questions.push(question);
    },
    write: async () => {
      const banks = banksOf({ questions }, (part) => headOf(part, keyTermsBanks[part], course));
      const alone = onlyBanks(course, banks);
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
    },
  };
};

const onlyBanks = (course: Course, banks: readonly Bank[]): Course => {
  const { front: _front, syllabus: _syllabus, ...bare } = course;
  const unplaced = banks.map(({ module: _module, ...bank }) => bank);
  const shown = JSON.stringify(banks);
  const assets = course.assets.filter(({ path }) => shown.includes(JSON.stringify(`asset:${path}`)));
  return { ...bare, modules: [], banks: unplaced, assets };
};

/** A folder has none. */
const endingOf = (to: string): string => {
  const format = formats.find(({ id }) => id === to);
  return format && format.extension !== '' && format.container !== 'folder' ? `.${format.extension}` : '';
};
