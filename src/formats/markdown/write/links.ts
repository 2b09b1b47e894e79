import type { CoursePaths } from './names.ts';

/** A path seen from the file `from`; both relative to the course. */
export const relativePath = (from: string, to: string): string => {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared])
    shared++;
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
};

/** An address of the model as it is written in the file `from`: pages and files as relative paths again. */
export const writtenAddress = (url: string, from: string, paths: CoursePaths): string => {
  if (url.startsWith('asset:')) return encodePath(relativePath(from, url.slice('asset:'.length)));
  const item = /^item:(#front|#syllabus|[^#]*)(#.*)?$/s.exec(url);
  if (!item) return url;
  const path = paths.files.get(item[1] ?? '');
  return path === undefined ? url : `${encodePath(relativePath(from, path))}${item[2] ?? ''}`;
};

/** Signs that an address would read otherwise. */
const encodePath = (path: string): string =>
  path
    .replace(/[%?#\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/^(?=[^/]*:)/, './');
