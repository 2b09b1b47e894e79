import { fileURLToPath } from 'node:url';
import { readCourse } from '../../src/build/read-course.ts';
import type { Course } from '../../src/model/course.ts';

/** The folder of the course in `content/`. */
export const exampleFolder = fileURLToPath(new URL('../../content/us-history-1945', import.meta.url));

/** The course in it, as `build` reads it. */
export const exampleCourse = async (): Promise<Course> => (await readCourse(exampleFolder)).course;
