import { dirname, join } from 'node:path';
import { nearest } from './course-folder.ts';

/** Where packages go when nobody says: `dist` beside the nearest `package.json`, else beside the course. */
export const outFolder = (course: string): string =>
  join(nearest(course, 'package.json') ?? dirname(course), 'dist');
