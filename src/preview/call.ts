import type { Profile } from './profiles.ts';
import type { Activity } from './sequencing/activity.ts';

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
  /** None: one thing is launched. */
  readonly sequenced?: Sequenced;
}

/** A package of several parts, through which the LMS leads. */
export interface Sequenced {
  readonly tree: Activity;
  /** As the engine left it. */
  readonly state?: string;
  /** What can be launched, in order, with the data model that each is given now. */
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly cmi: Cmi;
  }[];
}

/** A data model as JSON, without `cmi.` before its names. */
export type Cmi = Readonly<Record<string, unknown>>;

/** Who learns. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}
