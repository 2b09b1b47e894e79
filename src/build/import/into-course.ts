import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bareName } from '../../formats/markdown/course/names.ts';
import { outline } from '../../formats/markdown/course/outline.ts';
import {
  bankPath,
  type CoursePaths,
  itemFileName,
  writeBankFile,
  writeItemFile,
} from '../../formats/markdown/write.ts';
import type { Bank, Course, Item } from '../../model/course.ts';
import { mapCourse } from '../../model/map-course.ts';
import { itemsOf } from '../../model/walk.ts';
import type { OutFile } from '../../package/file.ts';
import { openFolder } from '../../package/open-folder.ts';
import { mapUrls } from '../../rich/map.ts';
import { readCourse } from '../read-course.ts';
import { usage } from '../usage-error.ts';
import { type PlacedFiles, placeFiles } from './place-files.ts';
import type { ImportedCourse } from './read-named.ts';

/** Writes what was read behind the last page of a course, banks into `banks/`; gives the paths in it that were written. */
export const writeIntoCourse = async (
  { course, files }: ImportedCourse,
  into: string,
  force: boolean,
): Promise<readonly string[]> => {
  const existing = (await openFolder(into).list()).map(({ path }) => path);
  const placed = await placeFiles(course.assets, into, existing);
  const read = await withFreeBankIds(withPaths(course, placed), into);
  const planned = plan(read, existing);
  const clashes = planned.filter(({ exists }) => exists);
  if (clashes.length > 0 && !force) {
    throw usage((report) => {
      for (const { path } of clashes) report.add('import/exists', { path });
    });
  }
  const written: string[] = [];
  const write = async ({ path, data }: OutFile): Promise<void> => {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), data);
    written.push(path);
  };
  const paths = pathsOf(planned);
  for (const one of planned) await write(printed(one, read, paths));
  for (const path of placed.missing)
    await write({ path: placed.paths.get(path) ?? path, data: await files.read(path) });
  return written;
};

/** The course with the addresses of files where these come to lie. */
const withPaths = (course: Course, { paths }: PlacedFiles): Course => {
  const moved = (path: string): string => paths.get(path) ?? path;
  const address = (url: string): string =>
    url.startsWith('asset:') ? `asset:${moved(url.slice('asset:'.length))}` : url;
  return mapCourse(course, {
    rich: (rich) => mapUrls(rich, address),
    question: (question) =>
      question.kind === 'hotspot'
        ? [{ ...question, image: { ...question.image, asset: moved(question.image.asset) } }]
        : [question],
  });
};

/** A bank keeps its id unless something of the course has it; then the one that follows from its file is its own. */
const withFreeBankIds = async (read: Course, into: string): Promise<Course> => {
  if (read.banks.length === 0) return read;
  const { course } = await readCourse(into);
  const taken = new Map([...itemsOf(course), ...course.banks].map(({ id, pos }) => [id, pos.file] as const));
  const renamed = new Map<string, string>();
  for (const bank of read.banks) {
    const there = taken.get(bank.id);
    // The same file again: it was imported before.
    if (there === undefined || there === bankPath(bank, new Map())) continue;
    let id = `${bank.id}-2`;
    for (let count = 3; taken.has(id); count++) id = `${bank.id}-${count}`;
    renamed.set(bank.id, id);
  }
  if (renamed.size === 0) return read;
  const named = (id: string): string => renamed.get(id) ?? id;
  return {
    ...read,
    banks: read.banks.map((bank) => ({ ...bank, id: named(bank.id) })),
    modules: read.modules.map((module) => ({
      ...module,
      items: module.items.map((item) => withBanks(item, named)),
    })),
  };
};

const withBanks = (item: Item, named: (id: string) => string): Item =>
  item.kind !== 'quiz'
    ? item
    : {
        ...item,
        sections: item.sections.map((section) => ({
          ...section,
          parts: section.parts.map((part) =>
            part.type === 'draw' ? { ...part, bank: named(part.bank) } : part,
          ),
        })),
      };

interface Planned {
  readonly page: Item | Bank;
  readonly path: string;
  readonly exists: boolean;
}

/** The pages of a course, as they lie in its modules; pages that are placed join them. */
interface Pages {
  readonly paths: string[];
  readonly lastModule: string;
}

const plan = (read: Course, existing: readonly string[]): readonly Planned[] => {
  const { modules } = outline(existing);
  const pages: Pages = {
    paths: modules.flatMap((module) => module.pages),
    lastModule: modules.at(-1)?.folder ?? '01-imported',
  };
  return [
    ...[...itemsOf(read)].map((item) => place(item, pages)),
    ...read.banks.map((bank): Planned => {
      const { module: _, ...alone } = bank;
      const path = bankPath(alone, new Map());
      return { page: alone, path, exists: existing.includes(path) };
    }),
  ];
};

const pathsOf = (planned: readonly Planned[]): CoursePaths => ({
  modules: new Map(),
  files: new Map(planned.map(({ page, path }) => [page.id, path])),
});

const printed = ({ page, path }: Planned, course: Course, paths: CoursePaths): OutFile =>
  page.kind === 'bank'
    ? writeBankFile(page, { path, paths, course })
    : writeItemFile(page, course, { path, paths });

const place = (item: Item, { paths, lastModule }: Pages): Planned => {
  const name = itemFileName(item);
  // A page that was imported before may have been moved to another module since.
  const same = paths.find((path) => plainName(path) === plainName(name));
  if (same !== undefined) return { page: item, path: same, exists: true };
  const beside = paths.filter((path) => path.startsWith(`${lastModule}/`));
  const path = `${lastModule}/${nextNumber(beside)}${name}`;
  paths.push(path);
  return { page: item, path, exists: false };
};

const plainName = (path: string): string =>
  `${bareName(path.split('/').at(-1) ?? '')}${/\.(?:term|quiz)\.md$/.exec(path)?.[0] ?? ''}`;

/** Behind the last number; where the pages beside have none, neither has this one. */
const nextNumber = (paths: readonly string[]): string => {
  const numbers = paths.flatMap((path) => /\/(\d+)[-_. ]/.exec(path)?.[1] ?? []);
  if (paths.length > 0 && numbers.length === 0) return '';
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return `${String(next).padStart(Math.max(2, ...numbers.map(({ length }) => length)), '0')}-`;
};
