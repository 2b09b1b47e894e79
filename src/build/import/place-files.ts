import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from '../../model/course.ts';
import { sha256 } from '../../package/content-digest.ts';
import type { Landing } from './landing.ts';

/** Where files that were read come to lie: what is there already with the same bytes is used. */
export interface PlacedFiles {
  /** New path by path in what was read. */
  readonly paths: ReadonlyMap<string, string>;
  /** Those that must be written. */
  readonly missing: readonly Asset[];
}

/** No file is ever overwritten: another one of the same name gets a number. */
export const placeFiles = async (assets: readonly Asset[], landing: Landing): Promise<PlacedFiles> => {
  const there = [...landing.existing, ...landing.planned.keys()];
  const taken = new Map(there.map((path) => [path.toLowerCase(), path]));
  const paths = new Map<string, string>();
  const missing: Asset[] = [];
  for (const asset of assets) {
    for (let count = 1; !paths.has(asset.path); count++) {
      const wanted = numbered(asset.path, count);
      const found = taken.get(wanted.toLowerCase());
      if (found !== undefined && (await digestOf(found, landing)) !== asset.digest) continue;
      if (found === undefined) missing.push(asset);
      taken.set(wanted.toLowerCase(), wanted);
      paths.set(asset.path, found ?? wanted);
    }
  }
  return { paths, missing };
};

const digestOf = async (path: string, { into, planned }: Landing): Promise<string | undefined> => {
  const coming = planned.get(path);
  return coming ? coming.digest : readFile(join(into, path)).then(sha256, () => undefined);
};

const numbered = (path: string, count: number): string => {
  if (count === 1) return path;
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  return `${stem}-${count}${extension}`;
};
