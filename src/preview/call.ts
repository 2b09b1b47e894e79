/** The versions of SCORM that can be played. */
export type ScormVersion = 'scorm12' | 'scorm2004';

/** How the LMS behaves: `spec` refuses what the specification forbids, `lenient` takes what scorm-again takes. */
export type Profile = 'spec' | 'lenient';

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
}

/** What the host page is told of a launch. */
export interface Launch {
  readonly version: ScormVersion;
  readonly profile: Profile;
  readonly launch: number;
  /** Data model of the LMS, given to scorm-again before the content starts. */
  readonly cmi: Cmi;
}

/** A data model as JSON, without `cmi.` before its names. */
export type Cmi = Readonly<Record<string, unknown>>;
