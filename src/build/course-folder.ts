import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { usage } from './usage-error.ts';

/** The absolute folder of the course that a command names, or the nearest one upwards from the current folder. */
export const findCourse = (named: string | undefined, folder: string): string =>
  named === undefined ? nearestCourse(folder) : namedCourse(resolve(folder, named), named);

export const isCourse = (folder: string): boolean => existsSync(join(folder, 'course.yml'));

const namedCourse = (path: string, named: string): string => {
  if (!isCourse(path)) throw usage((report) => report.add('usage/not-a-course', { folder: named }));
  return path;
};

const nearestCourse = (folder: string): string => {
  const found = nearest(folder, 'course.yml');
  if (found === undefined) throw usage((report) => report.add('usage/no-course', { folder }));
  return found;
};

/** The nearest folder, from this one upwards, that holds a file. */
export const nearest = (folder: string, file: string): string | undefined => {
  if (existsSync(join(folder, file))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearest(parent, file);
};
