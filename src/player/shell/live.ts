import type { CourseData } from '../../model/package-data.ts';
import { encode } from '../../state/codec.ts';
import type { CourseState } from '../../state/course-state.ts';
import type { Lms, Saved, Session } from '../lms/lms.ts';
import type { Mirror } from './mirror.ts';
import { resultOf } from './result.ts';
import type { Words } from './words.ts';

/** A course that is running in this page. */
export interface Live {
  readonly course: CourseData;
  readonly lms: Lms;
  readonly words: Words;
  readonly session: Session;
  readonly mirror: Mirror;
  readonly state: CourseState;
  /** The session has ended. */
  left: boolean;
  /** A page of the package is being opened by the browser itself. */
  navigating: boolean;
  /** Arrivals until the word that one continues is taken away: with the page after the one where one left off. */
  greeting: number;
}

/** What is to be saved now; nothing else is ever saved under its number. */
export const savedNow = ({ course, lms, state }: Live): Saved => {
  state.counter += 1;
  return {
    state: encode(state, course, lms.limit()),
    // Not empty on the way in: some LMSs refuse a place that is.
    location: document.documentElement.dataset.cwPage ?? '/',
    result: resultOf(course, state),
  };
};
