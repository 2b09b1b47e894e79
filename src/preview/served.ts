import type { Kind, Profile } from './profiles.ts';

/** A package or a course that is being shown. */
export interface Served {
  /** Loading it begins a launch; `?learner=ID` and `?profile=NAME` choose. */
  readonly url: string;
  /** The page with the course, the log, the state and the problems; that of a course without an LMS is its own. */
  readonly desk: string;
  readonly close: () => Promise<void>;
}

/** What the desk shows of an LMS, as JSON. */
export interface DeskLog {
  readonly kind: Kind;
  readonly profile: Profile;
  readonly title: string;
  readonly entries: readonly DeskEntry[];
  /** What the LMS knows of the learner who was launched last. */
  readonly state: unknown;
  readonly problems: readonly DeskProblem[];
}

/** A call of the SCORM API, or a request to the record store. */
export interface DeskEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: string;
  readonly details: string;
  readonly answer: string;
  readonly wrong: boolean;
}

export interface DeskProblem {
  readonly what: string;
  readonly why: string;
}
