import type { Profile } from './profiles.ts';

export type { Profile } from './profiles.ts';

/** The versions of SCORM that can be played. */
export type ScormVersion = 'scorm12' | 'scorm2004';

/** A call of the SCORM API as the content made it. */
export interface Call {
  /** Counts launches from 1. */
  readonly launch: number;
  /** Its place among the calls of its launch, from 0. */
  readonly seq: number;
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  /** Error code after the call (SCORM 1.2 RTE 3.3.2, SCORM 2004 RTE 3.1.7); 0: none. */
  readonly code: number;
  /** Why the profile refused it. */
  readonly reason?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the host page is told of a launch. */
export interface Launch {
  readonly version: ScormVersion;
  readonly profile: Profile;
  readonly launch: number;
  /** Data model of the LMS, given to scorm-again before the content starts. */
  readonly cmi: Cmi;
  /** Where the content begins, relative to its package. */
  readonly href: string;
  /** Pass mark in the manifest, in percent; SCORM 1.2 only. */
  readonly mastery?: number;
}

/** A data model as JSON, without `cmi.` before its names. */
export type Cmi = Readonly<Record<string, unknown>>;

/** Who learns. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}
