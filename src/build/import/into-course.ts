import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bareName } from '../../formats/markdown/course/names.ts';
import { outline } from '../../formats/markdown/course/outline.ts';
import { itemFileName, writeItemFile } from '../../formats/markdown/write.ts';
import type { Course, Item } from '../../model/course.ts';
import { itemsOf } from '../../model/walk.ts';
import { openFolder } from '../../package/open-folder.ts';
import { usage } from '../usage-error.ts';

/** Writes the pages that were read behind the last page of a course; gives the paths in it that were written. */
export const writeIntoCourse = async (
  read: Course,
  into: string,
  force: boolean,
): Promise<readonly string[]> => {
  const pages = await pagesOf(into);
  const planned: Planned[] = [];
  for (const item of itemsOf(read)) planned.push(place(item, pages));
  const existing = planned.filter(({ exists }) => exists);
  if (existing.length > 0 && !force) {
    throw usage((report) => {
      for (const { path } of existing) report.add('import/exists', { path });
    });
  }
  for (const { item, path } of planned) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), writeItemFile(item, read, path).data);
  }
  return planned.map(({ path }) => path);
};

interface Planned {
  readonly item: Item;
  readonly path: string;
  readonly exists: boolean;
}

/** The pages of a course, as they lie in its modules; pages that are placed join them. */
interface Pages {
  readonly paths: string[];
  readonly lastModule: string;
}

const pagesOf = async (folder: string): Promise<Pages> => {
  const files = await openFolder(folder).list();
  const { modules } = outline(files.map(({ path }) => path));
  return {
    paths: modules.flatMap(({ pages }) => pages),
    lastModule: modules.at(-1)?.folder ?? '01-imported',
  };
};

const place = (item: Item, { paths, lastModule }: Pages): Planned => {
  const name = itemFileName(item);
  // A page that was imported before may have been moved to another module since.
  const same = paths.find((path) => plainName(path) === plainName(name));
  if (same !== undefined) return { item, path: same, exists: true };
  const beside = paths.filter((path) => path.startsWith(`${lastModule}/`));
  const path = `${lastModule}/${nextNumber(beside)}${name}`;
  paths.push(path);
  return { item, path, exists: false };
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
