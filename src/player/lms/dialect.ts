import type { Key, RuntimeOptions } from '../../model/package-data.ts';
import type { Response } from '../../scoring/response.ts';
import type { ApiNames } from './calls.ts';
import type { Interaction, Result } from './lms.ts';
import type { InteractionData } from './scorm12-data.ts';

/** What differs between the versions of SCORM: names and formats, no behaviour. */
export interface Dialect {
  readonly api: string;
  readonly functions: ApiNames;
  /** Most characters of suspend data. */
  readonly limit: number;
  readonly elements: Readonly<
    Record<'learner' | 'mode' | 'entry' | 'location' | 'exit' | 'time', string> & {
      readonly statuses: readonly string[];
    }
  >;
  /** What an LMS must be told at once, lest it take a mere visit for completion. */
  readonly begun: readonly Assignment[];
  /** `exit` of a session that is over for good. */
  readonly exitNormal: string;
  /** Reading what was never set is an error. */
  readonly unsetIsError: boolean;
  /** `statuses`: those that the LMS has had, which are never taken back. */
  readonly result: (
    result: Result,
    statuses: ReadonlySet<string>,
    options: ResultOptions,
  ) => readonly Assignment[];
  readonly timespan: (seconds: number) => string;
  readonly data: (key: Key, response: Response | undefined) => InteractionData;
  /** The elements of a record after its id, in the order in which they must be set. */
  readonly interaction: (interaction: Interaction, data: InteractionData, now: Date) => readonly Assignment[];
}

/** An element and its value. */
export type Assignment = readonly [element: string, value: string];

export type ResultOptions = Pick<RuntimeOptions, 'onFail' | 'completionPasses'>;
