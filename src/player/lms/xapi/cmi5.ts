import type { CourseData } from '../../../model/package-data.ts';
import { tab } from '../local.ts';
import { createClient, type Json, jsonOf, request } from './client.ts';
import { agentIn, documentAt, type Launch, launchQuery } from './launch.ts';
import type { Verb } from './statement.ts';
import type { Flavour, Opened } from './xapi.ts';

/** cmi5, sections 8 to 11. */
export const cmi5: Flavour = {
  launch: ({ id }: CourseData) => {
    const { endpoint, fetch: key, actor, registration, activityId = '' } = launchQuery(id);
    const agent = agentIn(actor);
    return agent && endpoint && key ? { endpoint, key, actor: agent, registration, activityId } : undefined;
  },
  open: async (launch) => {
    const token = await tokenOf(launch.key);
    if (token === '') return undefined;
    const client = createClient(launch, `Basic ${token}`);
    const agent = JSON.stringify(launch.actor);
    const [data, preferences] = await Promise.all([
      client.read('activities/state', documentAt(launch, 'LMS.LaunchData')),
      // It must be asked for; that there is none, or that it may not be seen, is no error.
      client.read('agents/profile', { profileId: 'cmi5LearnerPreferences', agent }),
    ]);
    if (!data?.contextTemplate) return undefined;
    const muted = preferences?.audioPreference === 'off';
    return { client, muted, ...toldBy(data, launch) };
  },
};

/** The address gives it once; the tab keeps it for a page that is loaded anew. */
const tokenOf = async (address: string): Promise<string> => {
  const key = `coursewright:token:${address}`;
  const known = tab.read(key);
  if (known !== '') return known;
  const answer = await jsonOf(await request(address, { method: 'POST' }));
  const token = String(answer?.['auth-token'] ?? '');
  tab.write(key, token);
  return token;
};

/** What the launch data say (cmi5, 10.2). */
const toldBy = (data: Json, { registration }: Launch): Omit<Opened, 'client' | 'muted'> => {
  const { contextTemplate, launchMode = 'Normal', masteryScore, returnURL } = data;
  const template = { ...(contextTemplate as Template), registration };
  const mastery = typeof masteryScore === 'number' ? masteryScore : undefined;
  return {
    session: String(template.extensions?.[`${context}extensions/sessionid`] ?? registration),
    writable: launchMode === 'Normal',
    context: (verb) => contextOf(template, verb, mastery),
    mastery,
    returnTo: typeof returnURL === 'string' ? returnURL : undefined,
  };
};

const context = 'https://w3id.org/xapi/cmi5/context/';

interface Template {
  readonly contextActivities?: { readonly category?: Json | readonly Json[] };
  readonly extensions?: Json;
}

/** Which categories a statement that cmi5 defines has (cmi5, 9.6.2); any other has none. */
const categories: Readonly<Partial<Record<Verb, readonly string[]>>> = {
  initialized: ['cmi5'],
  completed: ['cmi5', 'moveon'],
  passed: ['cmi5', 'moveon'],
  failed: ['cmi5', 'moveon'],
  terminated: ['cmi5'],
};

/** The LMS's template with what cmi5 asks for; nothing of the template is overwritten. */
const contextOf = (template: Template, verb: Verb, mastery: number | undefined): Json => {
  const own = categories[verb];
  if (!own) return { ...template };
  const { contextActivities: activities, extensions } = template;
  const judged = verb === 'passed' || verb === 'failed';
  return {
    ...template,
    contextActivities: {
      ...activities,
      // A single activity need not stand in a list (xAPI 1.0.3, part 2, 2.4.6.2).
      category: [
        activities?.category ?? [],
        own.map((name) => ({ id: `${context}categories/${name}` })),
      ].flat(),
    },
    extensions: { ...(judged && { [`${context}extensions/masteryscore`]: mastery }), ...extensions },
  };
};
