import { readdir, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { formats } from '../../formats/index.ts';
import { type ChosenTarget, chooseTargets } from '../targets.ts';
import { usage } from '../usage-error.ts';

/** What a command line says of the output. */
export interface OutputRequest {
  /** A file, archive or folder, as it was named. */
  readonly input: string;
  readonly output: string;
  /** The id of a format; none: told from the name of the output. */
  readonly to?: string;
  /** `TARGET.OPTION=VALUE`. */
  readonly set: readonly string[];
  /** Write into a folder that holds something. */
  readonly force: boolean;
  /** The current folder. */
  readonly folder: string;
}

/** What is written, and where. */
export interface Output extends ChosenTarget {
  /** Absolute. */
  readonly path: string;
  /** A format of several files is written as the only one that there is. */
  readonly single: boolean;
}

/** The format by its id, or by the name of the output: a name without an ending is a folder of Markdown. */
export const chooseOutput = async (request: OutputRequest): Promise<Output> => {
  const { output, to, set, folder } = request;
  const path = resolve(folder, output);
  if (path === resolve(folder, request.input))
    throw usage((report) => report.add('convert/onto-itself', { output }));
  const isFolder = /[\\/]$/.test(output) || (await kindOf(path)) === 'folder';
  const [target] = chooseTargets({ targets: [to ?? formatFor(output, isFolder)], set }, []);
  if (!target) throw new Error('one target was asked for');
  const { container, extension } = target.format;
  const single = container === 'folder' && !isFolder && extension !== '' && endingOf(output) !== '';
  if (container === 'folder' && !single && !request.force) await refuseFull(path, output);
  if ((container !== 'folder' || single) && isFolder)
    throw usage((report) => report.add('convert/folder-for-a-file', { output, target: target.format.id }));
  return { ...target, path, single };
};

const kindOf = async (path: string): Promise<'folder' | 'file' | 'nothing'> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );

const endingOf = (output: string): string =>
  /\.([A-Za-z0-9]+)$/.exec(basename(output))?.[1]?.toLowerCase() ?? '';

const writers = formats.filter(({ write }) => write !== undefined);

/** The only format with this ending; of several, one of single files goes before one of folders. */
const formatFor = (output: string, isFolder: boolean): string => {
  const ending = endingOf(output);
  if (isFolder || ending === '' || ending === 'md') return 'markdown';
  const same = writers.filter(({ id, extension }) => extension === ending || id === ending);
  const [first, ...more] = same.filter(({ container }) => container !== 'folder');
  const only = first && more.length === 0 ? first : same.length === 1 ? same[0] : undefined;
  if (only) return only.id;
  const known = (same.length > 0 ? same : writers).map(({ id }) => id).join(', ');
  throw usage((report) => report.add('convert/which-format', { output, known }));
};

/** A folder that holds something may be somebody's course. */
const refuseFull = async (path: string, output: string): Promise<void> => {
  const names = await readdir(path).catch(() => []);
  if (names.some((name) => !name.startsWith('.')))
    throw usage((report) => report.add('convert/full-folder', { output }));
};
