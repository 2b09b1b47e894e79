import type { JsonObject } from '../lrs/statement.ts';

/** A launch of an assignable unit, as the LMS knows it. */
export interface Session {
  /** Session id of the launch data. */
  readonly id: string;
  readonly registration: string;
  readonly actor: JsonObject;
  readonly activityId: string;
  /** The document LMS.LaunchData. */
  readonly launchData: JsonObject;
  /** `terminated` by the unit, `abandoned` by a later launch. */
  readonly ended?: 'terminated' | 'abandoned';
}
