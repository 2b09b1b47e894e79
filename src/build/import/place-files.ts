import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from '../../model/course.ts';
import { sha256 } from '../../package/content-digest.ts';

/** Where files that were read come to lie in a course: what is there already with the same bytes is used. */
export interface PlacedFiles {
  /** New path by path in what was read. */
  readonly paths: ReadonlyMap<string, string>;
  /** Those that must be written, by path in what was read. */
  readonly missing: readonly string[];
}

/** `into`: the folder of the course; `existing`: the paths of its files. No file is ever overwritten: another one gets a number. */
export const placeFiles = async (
  assets: readonly Asset[],
  into: string,
  existing: readonly string[],
): Promise<PlacedFiles> => {
  const taken = new Map(existing.map((path) => [path.toLowerCase(), path]));
  const paths = new Map<string, string>();
  const missing: string[] = [];
  for (const { path, digest } of assets) {
    for (let count = 1; !paths.has(path); count++) {
      const wanted = numbered(path, count);
      const there = taken.get(wanted.toLowerCase());
      if (there !== undefined && (await digestOf(join(into, there))) !== digest) continue;
      if (there === undefined) missing.push(path);
      taken.set(wanted.toLowerCase(), wanted);
      paths.set(path, there ?? wanted);
    }
  }
  return { paths, missing };
};

const digestOf = async (path: string): Promise<string | undefined> =>
  readFile(path).then(sha256, () => undefined);

const numbered = (path: string, count: number): string => {
  if (count === 1) return path;
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  return `${stem}-${count}${extension}`;
};
