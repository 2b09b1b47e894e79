import { join, relative, sep } from 'node:path';
import { nearest } from '../build/course-folder.ts';
import type { Io } from './io.ts';

/** The folder that a forge calls the root of the repository; the course itself where it lies in none. */
export const repositoryRoot = (folder: string, env: Io['env']): string =>
  nearest(folder, '.git') ?? env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR ?? folder;

/** The path of a file of the course from that root, with forward slashes. */
export const fromRoot = (file: string, folder: string, root: string): string => {
  const path = relative(root, join(folder, file));
  return path.startsWith('..') ? file : path.split(sep).join('/');
};
