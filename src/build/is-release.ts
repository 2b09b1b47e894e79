import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseFile } from './release.ts';
import { tool } from './tool.ts';

/** Whether a folder holds packages of an earlier build: the `release.json` that describes them is this program's. */
export const isRelease = async (folder: string): Promise<boolean> => {
  const text = await readFile(join(folder, releaseFile), 'utf8').catch(() => undefined);
  return text !== undefined && toolOf(text) === tool.name;
};

const toolOf = (text: string): unknown => {
  try {
    return JSON.parse(text)?.tool?.name;
  } catch {
    return undefined;
  }
};
