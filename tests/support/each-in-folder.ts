import { afterEach, beforeEach } from 'vitest';
import { temporaryFolder } from './cli.ts';

/** Gives each test of a file a temporary folder of its own. */
export const eachInFolder = (use: (folder: string) => void): void => {
  let remove = async (): Promise<void> => {};
  beforeEach(async () => {
    const made = await temporaryFolder();
    remove = made.remove;
    use(made.folder);
  });
  afterEach(() => remove());
};
