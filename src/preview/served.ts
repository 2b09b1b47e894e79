import type { Kind, Profile } from './profiles.ts';

/** What the desk shows of an LMS, as JSON. */
export interface DeskLog {
  readonly kind: Kind;
  readonly title: string;
  /** Of launches that name none. */
  readonly profile: Profile;
  readonly profiles: readonly DeskProfile[];
  /** What can be launched. */
  readonly units: readonly { readonly id: string; readonly title: string }[];
  /** In order. */
  readonly entries: readonly DeskEntry[];
  /** What the LMS knows of each learner. */
  readonly state: unknown;
  readonly problems: readonly DeskProblem[];
}

export interface DeskProfile {
  readonly name: Profile;
  /** How the LMS behaves, as a clause: "the LMS ...". */
  readonly says: string;
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
