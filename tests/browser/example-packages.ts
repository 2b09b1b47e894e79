import { fileURLToPath } from 'node:url';
import { type BuiltCourse, buildCopy } from './course-copy.ts';

/** Builds the example course into a folder of its own. */
export const buildExample = (targets: readonly string[]): Promise<BuiltCourse> =>
  buildCopy(fileURLToPath(new URL('../../content/us-history-1945', import.meta.url)), targets);
