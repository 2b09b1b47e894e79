import type { InFiles } from '../../package/file.ts';
import { contentType } from '../content-type.ts';
import { missing, ok, type Reply } from '../server.ts';

/** Answers with the files of a package by their paths. */
export const packageFiles = async (content: InFiles): Promise<(path: string) => Promise<Reply>> => {
  const paths = new Set((await content.list()).map(({ path }) => path));
  return async (path) => {
    const name = decoded(path);
    return paths.has(name) ? ok(contentType(name), await content.read(name)) : missing;
  };
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};
