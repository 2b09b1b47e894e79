import type { CourseData } from '../../model/package-data.ts';
import type { Session, Taken } from '../lms/lms.ts';
import { decode } from '../state/codec.ts';
import { type CourseState, emptyState } from '../state/course-state.ts';
import { type Live, savedNow } from './live.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { savedStatus } from './notices.ts';

/**
 * This browser's copy of a session. Where there is no LMS it is all that is kept; in review nothing is. An LMS that does
 * not say who learns gets none: it could be anybody's.
 */
export const mirrorOf = (course: CourseData, { connection, writable, learner }: Session): Mirror => {
  if (connection === 'none') return createMirror(course.id, learner || 'nobody');
  return createMirror(course.id, writable || connection === 'closed' ? learner : '');
};

/** Of the LMS's copy and this browser's, the one that was saved later. */
export const newestState = (course: CourseData, session: Session, mirror: Mirror): CourseState => {
  const theirs = session.state === '' ? undefined : decode(session.state, course);
  const ours = session.connection === 'connected' ? mirror.newer(theirs?.counter) : mirror.read();
  const newest = (ours === '' ? undefined : decode(ours, course)) ?? theirs;
  return newest ?? { ...emptyState(course), counter: Math.floor(Math.random() * 2 ** 17) };
};

/** Keeps a copy in this browser alone. */
export const keepCopy = (live: Live): void => {
  if (live.left || isReview(live)) return;
  const { state } = savedNow(live);
  live.mirror.keep(live.state.counter, state);
};

/** Saves to the LMS, this browser's copy first; without an LMS that copy is all. */
export const save = (live: Live): Taken => {
  const { lms, session, mirror, state, words } = live;
  if (live.left || isReview(live)) return true;
  const saved = savedNow(live);
  const kept = mirror.keep(state.counter, saved.state);
  const tell = (taken: boolean): boolean => {
    if (taken && session.writable) mirror.taken();
    if (!live.left) savedStatus(taken, words);
    return taken;
  };
  if (!session.writable) return tell(kept);
  const taken = lms.save(saved);
  return typeof taken === 'boolean' ? tell(taken) : taken.then(tell);
};

/** Looked at, not learned: nothing is recorded. */
export const isReview = ({ session }: Pick<Live, 'session'>): boolean =>
  session.connection === 'connected' && !session.writable;
