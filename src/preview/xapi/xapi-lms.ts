import type { Learner } from '../call.ts';
import type { Cmi5Lms } from '../cmi5/lms.ts';
import type { Profile } from '../profiles.ts';
import type { DeskProblem } from '../served.ts';

/** An LMS before a record store: it launches, and says who may tell what. */
export interface XapiLms extends Omit<Cmi5Lms, 'launch'> {
  readonly title: string;
  /** What can be launched. */
  readonly units: readonly { readonly id: string; readonly title: string }[];
  /** What is wrong with the package itself. */
  readonly found: readonly DeskProblem[];
  /** The address to be opened; none: the package has nothing to launch. */
  readonly launch: (request: XapiLaunch) => string | undefined;
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
