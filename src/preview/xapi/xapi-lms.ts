import type { Learner } from '../call.ts';
import type { Session } from '../cmi5/session.ts';
import type { JsonObject } from '../lrs/statement.ts';
import type { Profile } from '../profiles.ts';
import type { DeskProblem } from '../served.ts';

/** An LMS before a record store: it launches, and says who may tell what. */
export interface XapiLms {
  readonly title: string;
  /** What can be launched. */
  readonly units: readonly { readonly id: string; readonly title: string }[];
  /** What is wrong with the package itself. */
  readonly found: readonly DeskProblem[];
  /** The address to be opened; none: the package has nothing to launch. */
  readonly launch: (request: XapiLaunch) => string | undefined;
  /** The answer of the one-time address. */
  readonly token: (key: string) => JsonObject;
  readonly allows: (authorization: string) => boolean;
  /** What is wrong with statements, one after another. */
  readonly judge: (batch: readonly JsonObject[], authorization: string) => readonly string[];
  readonly stored: (batch: readonly JsonObject[], authorization: string) => void;
  readonly sessions: () => readonly Session[];
  /** Units of which an enrolment asks nothing more. */
  readonly satisfied: (registration: string) => readonly string[];
  /** What it remembers, as JSON. */
  readonly state: () => XapiLmsState;
}

export interface XapiLaunch {
  readonly learner: Learner;
  readonly profile: Profile;
  /** Id of a unit; none: the first. */
  readonly unit: string | null;
  /** Begins a new enrolment. */
  readonly enrol: boolean;
  /** Where the files of the package are, the record store, the token, and the way back. */
  readonly addresses: Readonly<Record<'package' | 'endpoint' | 'fetch' | 'back', string>>;
}

export interface XapiLmsState {
  /** By learner. */
  readonly registrations: Readonly<Record<string, string>>;
  readonly sessions: readonly Session[];
}
