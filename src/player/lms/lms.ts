import type { Key } from '../../model/package-data.ts';
import type { Response } from '../../scoring/response.ts';

/** What an LMS is to the rest of the player: a few functions. Nothing else knows that SCORM exists. */
export interface Lms {
  /** Pages are changed softly, because a session must outlive a page. */
  readonly soft: boolean;
  /** Most characters of saved state. */
  readonly limit: number;
  /** Begins the session, once for a launch. */
  readonly start: () => Promise<Session>;
  /** Hands over state, place, results and time, and commits. `false`: the LMS has not taken it. */
  readonly save: (saved: Saved) => boolean;
  /** Adds the record of an answer; a record is never changed. */
  readonly record: (interaction: Interaction) => void;
  /** Ends the session, once; nothing can be saved afterwards. */
  readonly leave: (saved: Saved) => void;
}

export interface Session {
  /** `closed`: this launch's session had ended before. */
  readonly connection: 'connected' | 'none' | 'closed';
  /** Writing is allowed: mode is normal. */
  readonly writable: boolean;
  /** State as last saved, or empty. */
  readonly state: string;
  /** Page id as last saved, or empty. */
  readonly location: string;
  /** Who learns; empty where it is unknown. */
  readonly learner: string;
}

export interface Saved {
  readonly state: string;
  readonly location: string;
  readonly result: Result;
}

/** What the LMS is told of the whole course. */
export interface Result {
  readonly score?: { readonly points: number; readonly max: number };
  readonly complete: boolean;
  readonly passed?: boolean;
  /** A failed quiz can still be taken again. */
  readonly open: boolean;
  /** Share of the course that is done, 0 to 1. */
  readonly progress: number;
}

export interface Interaction {
  /** Unique for each record. */
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
