import type { Bank, Course, Item, Lesson } from '../../../model/course.ts';
import { mapCourse } from '../../../model/map-course.ts';
import type { Question } from '../../../model/question.ts';
import type { InFile } from '../../../package/file.ts';
import { applyLock } from '../lock/apply-lock.ts';
import type { Lock } from '../lock/lock.ts';
import { rename } from '../lock/rename.ts';
import { describeAssets } from './assets.ts';
import type { CourseReader, PageRecord } from './context.ts';
import { resolveDraws } from './draws.ts';
import { type Goals, resolveAsset, resolveLinks } from './links.ts';
import { assembleModules, relate, termsOf } from './modules.ts';
import type { ReadItem } from './read-item.ts';
import type { ReadModule } from './read-module.ts';
import { indexTerms, type Terms } from './terms.ts';
import { checkUniqueIds } from './unique-ids.ts';

export interface Parts {
  readonly base: Omit<Course, 'modules' | 'banks' | 'assets' | 'front' | 'syllabus'>;
  readonly modules: readonly ReadModule[];
  readonly front: ReadItem<Lesson> | undefined;
  readonly syllabus: ReadItem<Lesson> | undefined;
  readonly banks: readonly Bank[];
}

export interface Assembly {
  readonly reader: CourseReader;
  readonly listed: readonly InFile[];
  readonly lock: Lock | undefined;
}

/** Puts the course together once every file is read: ids and their lock, key terms, draws, links, files used. */
export const assemble = async (read: Parts, { reader, listed, lock }: Assembly): Promise<Course> => {
  const { report } = reader;
  const records = [...reader.pages.values()];
  const pages = new Map(
    (lock ? applyLock(records, lock, report) : records).map((record) => [record.file, record]),
  );
  checkUniqueIds(pages.values(), report);
  const parts = renameAll(read, pages);
  const terms = indexTerms(termsOf(parts.modules), report);
  const course = withDraws(gather(parts, terms, reader), reader);
  const goals: Goals = {
    report,
    files: new Map(listed.map((file) => [file.path, file])),
    pages,
    items: itemGoals(parts),
    terms,
    assets: new Set(),
  };
  const linked = mapCourse(course, {
    rich: (rich) => resolveLinks(rich, goals),
    question: (question) => [withImage(question, goals)],
  });
  return { ...linked, assets: await describeAssets(goals.assets, reader.files) };
};

const renameAll = (parts: Parts, pages: ReadonlyMap<string, PageRecord>): Parts => {
  const renamed = <T extends Item | Bank>(one: T): T => {
    const record = pages.get(one.pos.file);
    return record ? rename(one, record) : one;
  };
  const read = <T extends Item>(one: ReadItem<T>): ReadItem<T> => ({ ...one, item: renamed(one.item) });
  return {
    base: parts.base,
    modules: parts.modules.map((module) => ({ ...module, items: module.items.map(read) })),
    front: parts.front && read(parts.front),
    syllabus: parts.syllabus && read(parts.syllabus),
    banks: parts.banks.map(renamed),
  };
};

const gather = (
  { base, modules, front, syllabus, banks }: Parts,
  terms: Terms,
  { report }: CourseReader,
): Course => ({
  ...base,
  ...(front && { front: relate(front, terms, report) }),
  ...(syllabus && { syllabus: relate(syllabus, terms, report) }),
  modules: assembleModules(modules, terms, report),
  banks,
  assets: [],
});

const withDraws = (course: Course, { report }: CourseReader): Course => {
  const banks = new Map(course.banks.map((bank) => [bank.pos.file, bank]));
  const drawn = (item: Item): Item =>
    item.kind === 'quiz' ? resolveDraws(item, item.pos.file, { banks, report }) : item;
  return {
    ...course,
    modules: course.modules.map((module) => ({ ...module, items: module.items.map(drawn) })),
  };
};

const itemGoals = ({ modules, front, syllabus }: Parts): ReadonlyMap<string, string> => {
  const items = modules
    .flatMap((module) => module.items)
    .map(({ item }): [string, string] => [item.pos.file, item.id]);
  if (front) items.push([front.item.pos.file, '#front']);
  if (syllabus) items.push([syllabus.item.pos.file, '#syllabus']);
  return new Map(items);
};

const withImage = (question: Question, goals: Goals): Question =>
  question.kind === 'hotspot'
    ? {
        ...question,
        image: { ...question.image, asset: resolveAsset(question.image.asset, question.pos, goals) },
      }
    : question;
