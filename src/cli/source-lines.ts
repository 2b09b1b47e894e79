import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Lines of the author's files, for the excerpts of messages. What is not text gives nothing; nor does a link in the folder
 * that leads out of it: what it leads to may be a secret, and messages are shown to others.
 */
export const sourceLines = (folder: string): ((file: string) => readonly string[] | undefined) => {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, leadsOut(folder, file) ? undefined : read(join(folder, file)));
    return known.get(file);
  };
};

const read = (path: string): readonly string[] | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).split(/\r\n|\n|\r/);
  } catch {
    return undefined;
  }
};

const leadsOut = (folder: string, file: string): boolean => {
  if (!isBelow(folder, join(folder, file))) return false;
  try {
    return !isBelow(realpathSync(folder), realpathSync(join(folder, file)));
  } catch {
    return true;
  }
};

const isBelow = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
