import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type NewCourse, scaffold } from './init/scaffold.ts';
import { usage } from './usage-error.ts';

export interface InitRequest extends Partial<Omit<NewCourse, 'id'>> {
  /** Absolute. */
  readonly folder: string;
  /** Write over files that are there. */
  readonly force: boolean;
}

export interface Initialized {
  readonly course: NewCourse;
  /** Paths in the folder that were written, in order. */
  readonly files: readonly string[];
}

/** Makes a new or empty folder a course that builds as it is. */
export const initCourse = async ({ folder, force, title, author }: InitRequest): Promise<Initialized> => {
  if (!force) await refuseFull(folder);
  const course: NewCourse = {
    id: courseIdOf(folder),
    title: title || titleOf(folder),
    ...(author && { author }),
  };
  const files = scaffold(course);
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { course, files: files.map(({ path }) => path) };
};

/** Said before anything is asked: a folder that holds more than what Git keeps. */
export const refuseFull = async (folder: string): Promise<void> => {
  if (await isFile(folder)) throw usage((report) => report.add('usage/init-not-a-folder', { folder }));
  const names = await namesIn(folder);
  const found = names.filter((name) => !unnoticed.has(name));
  if (found.length > 0)
    throw usage((report) => report.add('usage/init-not-empty', { folder, found: listed(found) }));
};

const unnoticed: ReadonlySet<string> = new Set(['.git', '.DS_Store', 'Thumbs.db']);

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );

const namesIn = async (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

/** A folder may be called anything: ids of courses begin with a letter. */
const courseIdOf = (folder: string): string =>
  basename(folder)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '') || 'course';

/** `my-course` is “My course”. */
export const titleOf = (folder: string): string => {
  const words = basename(folder)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || 'A course';
};
