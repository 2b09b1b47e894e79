import { afterEach, beforeEach, vi } from 'vitest';
import { temporaryFolder } from './cli.ts';

/** Gives each test of a file a temporary folder of its own, and time: the first run loads the whole program, on a machine that may be busy. */
export const eachInFolder = (use: (folder: string) => void): void => {
  vi.setConfig({ testTimeout: 60_000 });
  let remove = async (): Promise<void> => {};
  beforeEach(async () => {
    const made = await temporaryFolder();
    remove = made.remove;
    use(made.folder);
  });
  afterEach(() => remove());
};
