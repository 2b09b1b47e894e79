import type { CourseData } from '../../../model/package-data.ts';
import { createClient } from './client.ts';
import { type Agent, agentIn, launchQuery } from './launch.ts';
import type { Flavour } from './xapi.ts';

/** Plain xAPI, launched as packages with a tincan.xml are: the token stands in the address. */
export const tincan: Flavour = {
  launch: ({ id }: CourseData) => {
    const query = launchQuery(id);
    const actor = agentIn(query.get('actor'));
    const endpoint = query.get('endpoint');
    const registration = query.get('registration');
    if (!actor || !endpoint) return undefined;
    return {
      endpoint,
      auth: query.get('auth') ?? '',
      actor: plainAgent(actor),
      activityId: query.get('activity_id') ?? `urn:coursewright:${id}`,
      ...(registration && { registration }),
    };
  },
  open: async (launch) => {
    const { registration, activityId } = launch;
    return {
      client: createClient(launch, launch.auth ?? ''),
      writable: true,
      context: () => ({
        ...(registration !== undefined && { registration }),
        contextActivities: { grouping: [{ id: activityId }] },
      }),
    };
  },
};

/** Older LMSs give each part of an agent as a list (Tin Can 0.9). */
const plainAgent = (agent: Agent): Agent => {
  const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  const { account, ...rest } = Object.fromEntries(
    Object.entries(agent).map(([name, value]) => [name, first(value)]),
  );
  if (typeof account !== 'object' || account === null) return rest;
  const { homePage, name, accountServiceHomePage, accountName } = account as Agent;
  return {
    ...rest,
    account: { homePage: homePage ?? accountServiceHomePage, name: name ?? accountName },
  };
};
