import type { Saved } from '../lms.ts';
import type { Json } from './client.ts';

/** The State document of an enrolment: what is said once for all is remembered with the state. */
export interface LearningRecord {
  readonly state: string;
  readonly location: string;
  /** Said and taken, in whatever session. */
  readonly completed: boolean;
  readonly passed: boolean;
  /** Attempts handed in when a failure was last said. */
  readonly failedAfter: number;
  /** Percent that was last said. */
  readonly progress: number;
  /** Time spent in earlier sessions. */
  readonly seconds: number;
}

const blank: LearningRecord = {
  state: '',
  location: '',
  completed: false,
  passed: false,
  failedAfter: 0,
  progress: 0,
  seconds: 0,
};

/** Nobody else writes this document: it is taken as it is. */
export const readRecord = (document: Json): LearningRecord => ({ ...blank, ...document });

export const withSaved = (record: LearningRecord, { state, location }: Saved): LearningRecord => ({
  ...record,
  state,
  location,
});
