import type { Bank, Course, Quiz } from '../../model/course.ts';
import type { InFiles } from '../../package/file.ts';
import { courseOfBanks } from './course-of-banks.ts';
import { deriveId } from './derive-id.ts';
import { describeAssets } from './describe-assets.ts';
import type { PackageFiles } from './package-files.ts';
import type { Manifest } from './read-manifest.ts';

interface Sets {
  readonly quizzes: readonly Quiz[];
  readonly banks: readonly Bank[];
  readonly language: string;
}

interface From {
  readonly files: PackageFiles;
  readonly source: InFiles;
  readonly embed?: (path: string, bytes: Uint8Array) => void;
}

/** What a package holds, with what its manifest says of the whole. */
export const courseOfPackage = async (
  { quizzes, banks, language }: Sets,
  manifest: Manifest | undefined,
  { files, source, embed }: From,
): Promise<Course> => {
  const base = courseOfBanks({ quizzes, banks });
  const assets = await describeAssets(files.used().values(), source);
  const inCourse = new Map([...files.used()].map(([course, path]) => [path, course]));
  for (const { path } of assets) {
    const moved = inCourse.get(path);
    if (embed && moved !== undefined && moved !== path) embed(moved, await source.read(path));
  }
  const lom = manifest?.lom;
  const id = manifest?.identifier ?? '';
  const isOwnId = /^[a-z][a-z0-9-]*$/.test(id);
  return {
    ...base,
    id: isOwnId ? id : id === '' ? base.id : deriveId(id),
    title: lom?.title ?? base.title,
    language,
    ...(lom?.version !== undefined && /^\d+\.\d+\.\d+/.test(lom.version) && { version: lom.version }),
    ...(lom && { tags: lom.keywords, authors: lom.authors }),
    ...(lom?.description !== undefined && { description: lom.description }),
    ...(lom?.license !== undefined && { license: lom.license }),
    ...(lom?.updated !== undefined && { updated: lom.updated }),
    settings: { ...base.settings, ...(isOwnId && { iri: lom?.identifier ?? `urn:coursewright:${id}` }) },
    assets: assets.map((asset) => ({ ...asset, path: inCourse.get(asset.path) ?? asset.path })),
  };
};
