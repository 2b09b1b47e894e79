import { exampleFolder } from '../support/example-course.ts';
import { type BuiltCourse, buildCopy } from './course-copy.ts';

/** Builds the example course into a folder of its own. */
export const buildExample = (targets: readonly string[]): Promise<BuiltCourse> =>
  buildCopy(exampleFolder, targets);
