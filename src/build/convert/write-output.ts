import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OutFile } from '../../package/file.ts';
import { folder } from '../../package/folder.ts';
import { memory } from '../../package/memory.ts';
import { singleFile } from '../../package/single-file.ts';
import { zip } from '../../package/zip.ts';
import { usage } from '../usage-error.ts';
import type { Output } from './choose-output.ts';

interface Writing {
  /** Of the files in archives. */
  readonly date: Date;
  /** Asked at the end: whether nothing went wrong on the way. */
  readonly isSound: () => boolean;
}

/** Writes files where they belong, once all are complete and sound; gives the absolute paths of what was written. */
export const writeOutput = async (
  files: AsyncIterable<OutFile>,
  output: Output,
  { date, isSound }: Writing,
): Promise<readonly string[]> => {
  const { path } = output;
  await mkdir(dirname(path), { recursive: true });
  const staging = await mkdtemp(join(dirname(path), '.coursewright-'));
  try {
    const whole = join(staging, basename(path));
    const names = await writeWhole(files, { ...output, path: whole }, date);
    if (!isSound()) return [];
    if (names === undefined) await rename(whole, path);
    else await cp(whole, path, { recursive: true });
    return names?.map((name) => join(path, name)) ?? [path];
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
};

/** Names of the files in it, where it is a folder. */
const writeWhole = async (
  files: AsyncIterable<OutFile>,
  output: Output,
  date: Date,
): Promise<readonly string[] | undefined> => {
  const { format, path, single } = output;
  if (single) await writeFile(path, await onlyFile(files, output));
  else if (format.container === 'zip') await zip(path, date)(files);
  else if (format.container === 'file') await singleFile(path)(files);
  else {
    const names: string[] = [];
    await mkdir(path);
    await folder(path)(noted(files, (name) => names.push(name)));
    return names;
  }
  return undefined;
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
