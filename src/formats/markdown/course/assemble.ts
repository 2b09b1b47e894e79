import type { Bank, Course, Item, Lesson } from '../../../model/course.ts';
import { mapCourse, mapQuizzes } from '../../../model/map-course.ts';
import type { Question } from '../../../model/question.ts';
import type { InFile } from '../../../package/file.ts';
import { describeAssets } from '../../shared/describe-assets.ts';
import { applyLock } from '../lock/apply-lock.ts';
import type { Lock } from '../lock/lock.ts';
import { rename } from '../lock/rename.ts';
import { anchorsOf } from './anchors.ts';
import { withAutoBank } from './auto-bank.ts';
import { captioner } from './captions.ts';
import type { CourseReader, PageRecord } from './context.ts';
import { resolveDraws } from './draws.ts';
import type { Goals } from './goals.ts';
import { sizeHotspots } from './hotspots.ts';
import { resolveAsset, resolveLinks } from './links.ts';
import { assembleModules, relate, termsOf } from './modules.ts';
import { linksOutside } from './outline.ts';
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
  /** Those of key terms among them, where the course wants them made. */
  readonly withBanks: boolean;
}

/** Puts the course together once every file is read: ids and their lock, key terms, draws, links, files used. */
export const assemble = async (
  read: Parts,
  { reader, listed, lock, withBanks }: Assembly,
): Promise<Course> => {
  const { report } = reader;
  const found = [...reader.pages.values()];
  const records = lock ? applyLock(found, lock, report) : found;
  checkUniqueIds(records, read.modules, report);
  const pages = new Map(records.map((record) => [record.file, record]));
  const parts = lock ? renameAll(read, pages) : read;
  const terms = indexTerms(termsOf(parts.modules), report);
  const course = gather(parts, terms, reader);
  const goals: Goals = {
    report,
    files: new Map(listed.map((file) => [file.path, file])),
    items: itemGoals(parts),
    anchors: anchorGoals(parts, pages),
    terms,
    assets: new Set(),
    outside: new Set(),
  };
  const captioned = captioner(goals);
  const linked = mapCourse(course, {
    rich: (rich) => captioned(resolveLinks(rich, goals)),
    question: (question) => [withImage(question, goals)],
  });
  for (const file of linksOutside(listed, goals.outside))
    report.add('files/outside', { file }, { file, line: 1, column: 1 });
  const assets = await describeAssets(goals.assets, reader.files);
  const drawn = withDraws(withBanks ? await withAutoBank(linked) : linked, reader);
  return { ...sizeHotspots(drawn, assets, report), assets };
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
  modules: assembleModules(modules, terms, report),
  banks,
  assets: [],
  ...base,
  ...(front && { front: relate(front, terms, report) }),
  ...(syllabus && { syllabus: relate(syllabus, terms, report) }),
});

const withDraws = (course: Course, { report }: CourseReader): Course => {
  const banks = new Map(course.banks.map((bank) => [bank.pos.file, bank]));
  return mapQuizzes(course, (quiz) => resolveDraws(quiz, { banks, report }));
};

const itemGoals = ({ modules, front, syllabus }: Parts): ReadonlyMap<string, string> => {
  const items = itemsOf({ modules }).map((item): [string, string] => [item.pos.file, item.id]);
  if (front) items.push([front.item.pos.file, '#front']);
  if (syllabus) items.push([syllabus.item.pos.file, '#syllabus']);
  return new Map(items);
};

const anchorGoals = (parts: Parts, pages: ReadonlyMap<string, PageRecord>): Goals['anchors'] => {
  const specials = [parts.front, parts.syllabus].flatMap((one) => (one ? [one.item] : []));
  const items = new Map([...specials, ...itemsOf(parts)].map((item) => [item.pos.file, item]));
  const made = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const known = made.get(file);
    if (known) return known;
    const [item, record] = [items.get(file), pages.get(file)];
    const anchors = item && record ? anchorsOf(item, record) : new Set<string>();
    made.set(file, anchors);
    return anchors;
  };
};

const itemsOf = ({ modules }: Pick<Parts, 'modules'>): readonly Item[] =>
  modules.flatMap((module) => module.items.map(({ item }) => item));

const withImage = (question: Question, goals: Goals): Question =>
  question.kind === 'hotspot' && question.image.asset !== ''
    ? {
        ...question,
        image: { ...question.image, asset: resolveAsset(question.image.asset, question.pos, goals) },
      }
    : question;
