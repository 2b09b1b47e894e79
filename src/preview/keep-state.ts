import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What an LMS keeps over a restart, in a file of JSON. */
export interface KeptState<T> {
  /** As it was left; none: nothing was, or it can not be read. */
  readonly before: T | undefined;
  /** Writes soon what there is then. */
  readonly changed: (state: () => T) => void;
  /** Writes what is still to be written. */
  readonly flush: () => Promise<void>;
}

const soon = 300;

export const keepState = async <T>(path: string): Promise<KeptState<T>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: (() => T) | undefined;
  let writing = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const state = latest;
    latest = undefined;
    // Where nothing can be written the preview goes on, and forgets.
    if (state) writing = writing.then(() => replace(path, JSON.stringify(state()))).catch(() => undefined);
    return writing;
  };
  return {
    before: await readState<T>(path),
    changed: (state) => {
      latest = state;
      timer ??= setTimeout(() => void write(), soon);
    },
    flush: write,
  };
};

const readState = async <T>(path: string): Promise<T | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

/** Whole or not at all, should the machine stop in between. */
const replace = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
};
