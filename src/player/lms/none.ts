import type { CourseData } from '../../model/package-data.ts';
import type { Lms } from './lms.ts';
import { local } from './local.ts';

/** No LMS: a site. State stays in this browser, pages are ordinary pages. */
export const createNone = (course: CourseData): Lms => {
  const key = `coursewright:${course.id}`;
  return {
    soft: false,
    limit: () => 1_000_000,
    start: async () => ({
      connection: 'connected',
      writable: true,
      state: local.read(key),
      location: '',
      learner: '',
    }),
    save: ({ state }) => local.write(key, state),
    record: () => undefined,
    leave: ({ state }) => local.write(key, state),
    pause: () => undefined,
  };
};
