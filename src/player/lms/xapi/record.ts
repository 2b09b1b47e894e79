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

export const readRecord = (document: Json): LearningRecord => {
  const text = (name: string): string => (typeof document[name] === 'string' ? document[name] : '');
  const number = (name: string): number => (typeof document[name] === 'number' ? document[name] : 0);
  return {
    state: text('state'),
    location: text('location'),
    completed: document.completed === true,
    passed: document.passed === true,
    failedAfter: number('failedAfter'),
    progress: number('progress'),
    seconds: number('seconds'),
  };
};

export const withSaved = (record: LearningRecord, { state, location }: Saved): LearningRecord => ({
  ...record,
  state,
  location,
});
