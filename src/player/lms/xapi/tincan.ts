import type { CourseData } from '../../../model/package-data.ts';
import { createClient } from './client.ts';
import { type Agent, agentIn, launchQuery } from './launch.ts';
import type { Flavour } from './xapi.ts';

/** Plain xAPI, launched as packages with a tincan.xml are: the token stands in the address. */
export const tincan: Flavour = {
  launch: ({ id }: CourseData) => {
    const { endpoint, auth: key = '', actor, registration, activity_id: activity } = launchQuery(id);
    const agent = agentIn(actor);
    if (!agent || !endpoint) return undefined;
    const activityId = activity ?? `urn:coursewright:${id}`;
    return { endpoint, key, actor: plainAgent(agent), registration, activityId };
  },
  open: async (launch) => {
    const { registration, activityId, key } = launch;
    return {
      client: createClient(launch, key),
      writable: true,
      context: () => ({
        ...(registration && { registration }),
        contextActivities: { grouping: [{ id: activityId }] },
      }),
    };
  },
};

/** Older LMSs give each part of an agent as a list (Tin Can 0.9). */
const plainAgent = (agent: Agent): Agent => {
  const parts = Object.entries(agent).map(([name, value]) => [name, [value].flat()[0]] as const);
  const { account, ...rest }: Agent = Object.fromEntries(parts);
  if (!account) return rest;
  const { homePage, name, accountServiceHomePage, accountName } = account as Agent;
  return {
    ...rest,
    account: { homePage: homePage ?? accountServiceHomePage, name: name ?? accountName },
  };
};
