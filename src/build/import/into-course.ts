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
import { mapUrls } from '../../rich/map.ts';
import { withFreeBankIds } from './free-bank-ids.ts';
import type { Landing } from './landing.ts';
import { type PlacedFiles, placeFiles } from './place-files.ts';
import type { ImportedCourse } from './read-named.ts';

/** Plans what was read behind the last page of a course, banks in `banks/`. */
export const landInCourse = async ({ course, files }: ImportedCourse, landing: Landing): Promise<void> => {
  const { planned } = landing;
  const placed = await placeFiles(course.assets, landing);
  const read = withFreeBankIds(withPaths(course, placed), landing);
  const pages = placePages(read, landing);
  const paths: CoursePaths = {
    modules: new Map(),
    files: new Map(pages.map(({ page, path }) => [page.id, path])),
  };
  for (const { page, path } of pages) {
    const { data } =
      page.kind === 'bank'
        ? writeBankFile(page, { path, paths, course: read })
        : writeItemFile(page, read, { path, paths });
    planned.set(path, { data: async () => data, id: page.id });
  }
  for (const { path, digest } of placed.missing)
    planned.set(placed.paths.get(path) ?? path, { data: async () => files.read(path), digest });
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

interface Placed {
  readonly page: Item | Bank;
  readonly path: string;
}

/** The pages of a course, as they lie in its modules; pages that are placed join them. */
interface Pages {
  readonly paths: string[];
  readonly lastModule: string;
  /** Pages of this import: none of them goes over another. */
  readonly coming: Set<string>;
}

const placePages = (read: Course, { existing, planned }: Landing): readonly Placed[] => {
  const { modules } = outline([...existing, ...planned.keys()]);
  const pages: Pages = {
    paths: modules.flatMap((module) => module.pages),
    lastModule: modules.at(-1)?.folder ?? '01-imported',
    coming: new Set(planned.keys()),
  };
  const items = [...itemsOf(read)].map((item): Placed => ({ page: item, path: placeItem(item, pages) }));
  const banks = read.banks.map(({ module: _, ...alone }): Placed => {
    return { page: alone, path: bankPath(alone, new Map()) };
  });
  return [...items, ...banks];
};

const placeItem = (item: Item, pages: Pages): string => {
  const { paths, lastModule, coming } = pages;
  for (let count = 1; ; count++) {
    const name = itemFileName(count === 1 ? item : { ...item, title: `${item.title} ${count}` });
    // A page that was imported before may have been moved to another module since.
    const same = paths.find((path) => plainName(path) === plainName(name));
    if (same !== undefined && coming.has(same)) continue;
    const beside = paths.filter((path) => path.startsWith(`${lastModule}/`));
    const path = same ?? `${lastModule}/${nextNumber(beside)}${name}`;
    if (same === undefined) paths.push(path);
    coming.add(path);
    return path;
  }
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
