import type { CourseData } from '../../model/package-data.ts';
import type { Lms, Saved } from './lms.ts';
import { local } from './local.ts';

/**
 * No LMS: a site. State stays in this browser, pages are ordinary pages. Of several tabs the one in use counts: one in the
 * background never writes over what another has saved since, and takes it over when the learner comes back.
 */
export const createNone = (course: CourseData): Lms => {
  const key = `coursewright:${course.id}`;
  let known = local.read(key);
  let over = false;
  const isStale = (): boolean => local.read(key) !== known;
  const save = ({ state }: Saved): boolean => {
    if (over || (document.hidden && isStale())) return true;
    const kept = local.write(key, state);
    if (kept) known = state;
    return kept;
  };
  addEventListener('focus', () => {
    if (!isStale()) return;
    over = true;
    location.reload();
  });
  return {
    soft: false,
    limit: () => 1_000_000,
    start: async () => ({
      connection: 'connected',
      writable: true,
      state: known,
      location: '',
      learner: '',
    }),
    save,
    record: () => undefined,
    leave: save,
    pause: () => undefined,
  };
};
