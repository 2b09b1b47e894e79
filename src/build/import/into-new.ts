import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sourceFiles } from '../../formats/markdown/write.ts';
import { deriveId } from '../../formats/shared/derive-id.ts';
import { usage } from '../usage-error.ts';
import type { ImportedCourse } from './read-named.ts';

/** Makes a new or empty folder a course of what was read; gives the paths in it that were written. */
export const writeIntoNew = async (read: ImportedCourse, into: string): Promise<readonly string[]> => {
  await refuseFull(into);
  const id = deriveId(basename(into));
  const { course, files } = read;
  const own = { ...course, id, settings: { ...course.settings, iri: `urn:coursewright:${id}` } };
  const written: string[] = [];
  const write = async (path: string, data: Uint8Array | string): Promise<void> => {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), data);
    written.push(path);
  };
  for (const { path, data } of sourceFiles(own)) await write(path, data);
  for (const { path } of course.assets) await write(path, await files.read(path));
  return written;
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
