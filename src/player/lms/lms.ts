import type { Key } from '../../model/package-data.ts';
import type { Response } from '../../scoring/response.ts';

/** What an LMS is to the rest of the player: a few functions. Nothing else knows that SCORM or cmi5 exists. */
export interface Lms {
  /** Pages are changed softly, because a session must outlive a page. */
  readonly soft: boolean;
  /** Most characters of saved state; known once the session has begun. */
  readonly limit: () => number;
  /** Begins the session, once for a launch. */
  readonly start: () => Promise<Session>;
  /** Hands over state, place, results and time, and has the LMS keep them. `false`: it has not taken them. */
  readonly save: (saved: Saved) => Taken;
  /** Adds the record of an answer; a record is never changed. */
  readonly record: (interaction: Interaction) => void;
  /** Ends the session, once; nothing can be saved afterwards. What it sends is sent before it returns, because the page may be going. */
  readonly leave: (saved: Saved) => Taken;
  /** The browser itself goes to another page of the package: the session stays open for it. */
  readonly pause: () => void;
}

/** Whether the LMS has taken something. Where it answers at once the answer comes at once: a page that goes waits for nothing. */
export type Taken = boolean | Promise<boolean>;

/** Hears whether something was taken, at once where that is known at once. */
export const hear = <T>(taken: Taken, then: (taken: boolean) => T): T | Promise<T> =>
  typeof taken === 'boolean' ? then(taken) : taken.then(then);

export interface Session {
  /** `closed`: this launch's session had ended before. */
  readonly connection: 'connected' | 'none' | 'closed';
  /** Writing is allowed: mode is normal. */
  readonly writable: boolean;
  /** State as last saved, or empty. */
  readonly state: string;
  /** Page id as last saved, or empty. */
  readonly location: string;
  /** Who learns, and in which enrolment where the LMS says it; empty where it is unknown. */
  readonly learner: string;
  /** Where the LMS wants the learner to be sent at the end. */
  readonly returnTo?: string | undefined;
  /** The learner wants sound to be off at the start. */
  readonly muted?: boolean | undefined;
}

export const unconnected: Session = {
  connection: 'none',
  writable: false,
  state: '',
  location: '',
  learner: '',
};

export interface Saved {
  readonly state: string;
  readonly location: string;
  readonly result: Result;
}

/** What the LMS is told of the whole course. */
export interface Result {
  readonly score?: { readonly points: number; readonly max: number } | undefined;
  readonly complete: boolean;
  readonly passed?: boolean | undefined;
  /** A failed quiz can still be taken again. */
  readonly open: boolean;
  /** Share of the course that is done, 0 to 1. */
  readonly progress: number;
  /** Attempts at graded quizzes that were handed in. */
  readonly attempts: number;
}

export interface Interaction {
  /** Of the question: the same for each of its records. */
  readonly id: string;
  readonly key: Key;
  /** Plain text of the prompt. */
  readonly text: string;
  readonly response: Response | undefined;
  /** Share of the points; none where a person marks it. */
  readonly credit: number | undefined;
  /** Seconds since the question was first shown. */
  readonly latency: number;
}
