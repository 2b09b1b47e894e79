import type { CourseData } from '../../model/package-data.ts';
import { decode } from '../../state/codec.ts';
import { type CourseState, emptyState } from '../../state/course-state.ts';
import { hear, type Session, type Taken } from '../lms/lms.ts';
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

export interface Found {
  readonly state: CourseState;
  /** Page id, or empty. */
  readonly location: string;
}

/** Of the LMS's copy and this browser's, the one that was saved later. */
export const newest = (course: CourseData, session: Session, mirror: Mirror): Found => {
  const theirs = session.state === '' ? undefined : decode(session.state, course);
  const ours =
    session.connection === 'connected' ? mirror.newer(theirs?.counter, session.state) : mirror.read();
  const kept = ours && decode(ours.state, course);
  if (ours && kept) return { state: kept, location: ours.location };
  // Each attempt begins with a number of its own: see the mirror.
  const fresh = () => ({ ...emptyState(course), counter: Math.floor(Math.random() * 2 ** 17) });
  return { state: theirs ?? fresh(), location: session.location };
};

/** Keeps a copy in this browser alone. */
export const keepCopy = (live: Live): void => {
  if (live.left || isReview(live)) return;
  const saved = savedNow(live);
  live.mirror.keep(live.state.counter, saved);
};

/** Saves to the LMS, this browser's copy first; without an LMS that copy is all. */
export const save = (live: Live): Taken => {
  const { lms, session, mirror, state, words } = live;
  if (live.left || isReview(live)) return true;
  const saved = savedNow(live);
  const kept = mirror.keep(state.counter, saved);
  const tell = (taken: boolean): boolean => {
    if (taken && session.writable) mirror.taken();
    if (!live.left) savedStatus(taken, words);
    return taken;
  };
  return hear(session.writable ? lms.save(saved) : kept, tell);
};

/** Looked at, not learned: nothing is recorded. */
export const isReview = ({ session }: Pick<Live, 'session'>): boolean =>
  session.connection === 'connected' && !session.writable;
