import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of the author's files, for the excerpts of messages. What is not text gives nothing. */
export const sourceLines = (folder: string): ((file: string) => readonly string[] | undefined) => {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(join(folder, file)));
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
