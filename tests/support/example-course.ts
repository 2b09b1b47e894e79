import { fileURLToPath } from 'node:url';
import { readCourse } from '../../src/build/read-course.ts';
import type { Course } from '../../src/model/course.ts';

/** The course in `content/`, as `build` reads it. */
export const exampleCourse = async (): Promise<Course> =>
  (await readCourse(fileURLToPath(new URL('../../content/us-history-1945', import.meta.url)))).course;
