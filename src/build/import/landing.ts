import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { itemsOf } from '../../model/walk.ts';
import { openFolder } from '../../package/open-folder.ts';
import { isCourse } from '../course-folder.ts';
import { readCourse } from '../read-course.ts';
import { usage } from '../usage-error.ts';

/** The folder that imports come into, and what is to be written there: nothing is, before all of it is known. */
export interface Landing {
  /** Absolute. */
  readonly into: string;
  /** A course lies there already; else the first import makes it one. */
  readonly isCourse: boolean;
  /** The paths of files that lie there. */
  readonly existing: readonly string[];
  /** The ids of pages and banks that lie there, with their files. */
  readonly ids: ReadonlyMap<string, string>;
  readonly planned: Map<string, PlannedFile>;
}

export interface PlannedFile {
  readonly data: () => Promise<Uint8Array | string>;
  /** The id of a page or bank. */
  readonly id?: string;
  /** Of a file that pages show. */
  readonly digest?: string;
}

export const openLanding = async (into: string): Promise<Landing> => {
  if (!isCourse(into)) {
    await refuseFull(into);
    return { into, isCourse: false, existing: [], ids: new Map(), planned: new Map() };
  }
  const existing = (await openFolder(into).list()).map(({ path }) => path);
  const { course } = await readCourse(into);
  const ids = new Map([...itemsOf(course), ...course.banks].map(({ id, pos }) => [id, pos.file] as const));
  return { into, isCourse: true, existing, ids, planned: new Map() };
};

/** A new repository is empty, although Git keeps its own there. */
const refuseFull = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.some((name) => !name.startsWith('.')))
    throw usage((report) => report.add('usage/not-empty', { folder }));
};

/** Writes what is planned, or, where a file of it exists, nothing; gives the paths in the folder. */
export const writeLanding = async (
  { into, existing, planned }: Landing,
  force: boolean,
): Promise<readonly string[]> => {
  const clashes = existing.filter((path) => planned.has(path));
  if (clashes.length > 0 && !force)
    throw usage((report) => {
      for (const path of clashes) report.add('import/exists', { path });
    });
  for (const [path, { data }] of planned) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), await data());
  }
  return [...planned.keys()];
};
