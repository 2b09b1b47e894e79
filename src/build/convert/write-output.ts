import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OutFile } from '../../package/file.ts';
import { folder } from '../../package/folder.ts';
import { memory } from '../../package/memory.ts';
import { singleFile } from '../../package/single-file.ts';
import { zip } from '../../package/zip.ts';
import { usage } from '../usage-error.ts';
import type { Output } from './choose-output.ts';

/** Writes files where they belong; gives the absolute paths. A file is complete before it takes its place. */
export const writeOutput = async (
  files: AsyncIterable<OutFile>,
  output: Output,
  date: Date,
): Promise<readonly string[]> => {
  const { format, path, single } = output;
  if (format.container === 'folder' && !single) return writeFolder(files, path);
  await mkdir(dirname(path), { recursive: true });
  const staging = await mkdtemp(join(dirname(path), '.coursewright-'));
  try {
    const whole = join(staging, basename(path));
    if (single) await writeFile(whole, await onlyFile(files, output));
    else await (format.container === 'zip' ? zip(whole, date) : singleFile(whole))(files);
    await rename(whole, path);
    return [path];
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
};

const writeFolder = async (files: AsyncIterable<OutFile>, path: string): Promise<readonly string[]> => {
  const written: string[] = [];
  await folder(path)(noted(files, (name) => written.push(join(path, name))));
  return written;
};

async function* noted(files: AsyncIterable<OutFile>, note: (path: string) => void): AsyncGenerator<OutFile> {
  for await (const file of files) {
    note(file.path);
    yield file;
  }
}

const onlyFile = async (files: AsyncIterable<OutFile>, { format, path }: Output): Promise<Uint8Array> => {
  const all = new Map<string, Uint8Array>();
  await memory(all)(files);
  const [only, ...more] = all.values();
  if (only && more.length === 0) return only;
  const args = { output: basename(path), target: format.id, count: all.size };
  throw usage((report) => report.add('convert/several-files', args));
};
