import { tab } from '../local.ts';
import type { Query } from './client.ts';

/** What the LMS says in the address that it launches: where to report, who learns, in which enrolment. */
export interface Launch {
  readonly endpoint: string;
  readonly actor: Agent;
  readonly activityId: string;
  /** cmi5 always gives one, plain xAPI need not. */
  readonly registration: string | undefined;
  /** One-time address of the token (cmi5), or the token itself (xAPI). */
  readonly key: string;
}

/** An agent as xAPI writes it; passed on as it came. */
export type Agent = Readonly<Record<string, unknown>>;

/**
 * The query of the launch. Other pages of the package have none, and neither has a page that is loaded anew after a change of
 * pages: the tab remembers it.
 */
export const launchQuery = (course: string): Partial<Query> => {
  const key = `coursewright:launch:${course}`;
  const { search } = location;
  const query = search.includes('endpoint=') ? search : tab.read(key);
  tab.write(key, query);
  return Object.fromEntries(new URLSearchParams(query));
};

/** What a parameter says as JSON; nothing where it is no JSON. */
export const agentIn = (text = ''): Agent | undefined => {
  try {
    return JSON.parse(text) as Agent;
  } catch {
    return undefined;
  }
};

/** Whose copy of the state is whose: an enrolment of a learner. */
export const learnerOf = ({ actor, registration }: Launch): string =>
  JSON.stringify([actor.account ?? actor.mbox ?? actor, registration]);

/** Where a document of an enrolment is kept (xAPI 1.0.3, part 3, 2.3). */
export const documentAt = ({ actor, activityId, registration }: Launch, stateId: string): Query => ({
  activityId,
  agent: JSON.stringify(actor),
  ...(registration && { registration }),
  stateId,
});
