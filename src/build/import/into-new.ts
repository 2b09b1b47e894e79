import { basename } from 'node:path';
import { coursePaths, sourceFiles } from '../../formats/markdown/write.ts';
import { deriveId } from '../../formats/shared/derive-id.ts';
import type { Landing } from './landing.ts';
import type { ImportedCourse } from './read-named.ts';

/** Plans a whole course in a new or empty folder. */
export const landAsCourse = ({ course, files }: ImportedCourse, { into, planned }: Landing): void => {
  const id = deriveId(basename(into));
  const own = { ...course, id, settings: { ...course.settings, iri: `urn:coursewright:${id}` } };
  const ids = new Map([...coursePaths(own).files].map(([page, path]) => [path, page] as const));
  for (const { path, data } of sourceFiles(own)) {
    const page = ids.get(path);
    planned.set(path, { data: async () => data, ...(page !== undefined && { id: page }) });
  }
  for (const { path, digest } of course.assets)
    planned.set(path, { data: async () => files.read(path), digest });
};
