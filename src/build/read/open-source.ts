import { open as openHandle, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from '../../diagnostics/report.ts';
import type { InFiles } from '../../package/file.ts';
import { openFile } from '../../package/open-file.ts';
import { openFolder } from '../../package/open-folder.ts';
import { BadArchive, openZip } from '../../package/open-zip.ts';
import { isRelease } from '../is-release.ts';
import { optimizeLate } from '../optimize-late.ts';
import { usage } from '../usage-error.ts';

/** What a command line names: a folder, an archive, or a file. */
export interface Source {
  readonly files: InFiles;
  readonly type: 'folder' | 'archive' | 'file';
  /** Absolute. */
  readonly path: string;
  readonly close: () => void;
}

interface Naming {
  /** The current folder. */
  readonly folder: string;
  readonly report: Report;
}

/**
 * Opens what is named. What is not there, or may not be read, is a wrong use of the command line; an archive that is
 * broken or refused is an error in what was read, and gives nothing.
 */
export const openSource = async (name: string, naming: Naming): Promise<Source | undefined> => {
  const source = await open(name, naming);
  if (source) optimizeLate(await source.files.list());
  return source;
};

const open = async (name: string, { folder, report }: Naming): Promise<Source | undefined> => {
  const path = resolve(folder, name);
  try {
    if ((await stat(path)).isDirectory())
      return { files: openFolder(path, { except: isRelease }), type: 'folder', path, close: () => {} };
    if (await isZip(path)) {
      const archive = await openZip(path);
      return { files: archive, type: 'archive', path, close: archive.close };
    }
    return { files: openFile(path, slashed(name)), type: 'file', path, close: () => {} };
  } catch (error) {
    if (error instanceof BadArchive) {
      report.add('read/bad-archive', { problem: error.message }, { file: slashed(name), line: 1, column: 1 });
      return undefined;
    }
    throw usage((said) => said.add('usage/cannot-read', { file: name, problem: problemOf(error) }));
  }
};

/** Places of findings are written with forward slashes everywhere. */
export const slashed = (name: string): string => name.replaceAll('\\', '/');

/** Archives have many endings, but begin alike. */
export const isZip = async (path: string): Promise<boolean> => {
  const file = await openHandle(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await file.close();
  }
};

const problemOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return problems[code] ?? error.message;
};

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'its rights do not allow it',
  EPERM: 'its rights do not allow it',
};
