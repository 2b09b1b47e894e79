import type { CourseData } from '../../../model/package-data.ts';
import { tab } from '../local.ts';
import { type Client, createClient, type Json, jsonOf, request } from './client.ts';
import { agentIn, documentAt, type Launch, launchQuery } from './launch.ts';
import type { Verb } from './statement.ts';
import type { Flavour, Opened } from './xapi.ts';

/** cmi5, sections 8 to 11. */
export const cmi5: Flavour = {
  launch: ({ id }: CourseData) => {
    const query = launchQuery(id);
    const value = (name: string): string => query.get(name) ?? '';
    const actor = agentIn(query.get('actor'));
    if (!actor || !query.has('fetch') || !query.has('endpoint')) return undefined;
    return {
      endpoint: value('endpoint'),
      fetch: value('fetch'),
      actor,
      registration: value('registration'),
      activityId: value('activityId'),
    };
  },
  open: async (launch) => {
    const token = await tokenOf(launch.fetch ?? '');
    if (token === '') return undefined;
    const client = createClient(launch, `Basic ${token}`);
    const [data, preferences] = await Promise.all([
      readLaunchData(client, launch),
      readPreferences(client, launch),
    ]);
    return data && openedWith(client, launch, { data, preferences });
  },
};

/** The address gives it once; the tab keeps it for a page that is loaded anew. */
const tokenOf = async (address: string): Promise<string> => {
  const key = `coursewright:token:${address}`;
  const known = tab.read(key);
  if (known !== '') return known;
  const response = await request(address, { method: 'POST' });
  const answer = response?.ok ? await jsonOf(response) : undefined;
  const token = answer?.['auth-token'];
  if (typeof token !== 'string') return '';
  tab.write(key, token);
  return token;
};

const readLaunchData = async (client: Client, launch: Launch): Promise<Json | undefined> => {
  const data = await client.read('activities/state', documentAt(launch, 'LMS.LaunchData'));
  return data && 'contextTemplate' in data ? data : undefined;
};

/** It must be asked for; that there is none, or that it may not be seen, is no error. */
const readPreferences = async (client: Client, { actor }: Launch): Promise<Json> =>
  (await client.read('agents/profile', {
    profileId: 'cmi5LearnerPreferences',
    agent: JSON.stringify(actor),
  })) ?? {};

interface Told {
  readonly data: Json;
  readonly preferences: Json;
}

const openedWith = (client: Client, { registration }: Launch, { data, preferences }: Told): Opened => {
  const template = (data.contextTemplate ?? {}) as Json;
  const { extensions = {} } = template as { readonly extensions?: Json };
  const mastery = typeof data.masteryScore === 'number' ? data.masteryScore : undefined;
  return {
    client,
    session: String(extensions[sessionExtension] ?? registration),
    writable: data.launchMode === undefined || data.launchMode === 'Normal',
    context: (kind, verb) => contextOf({ template, registration, mastery }, kind, verb),
    mastery,
    returnTo: typeof data.returnURL === 'string' ? data.returnURL : undefined,
    muted: preferences.audioPreference === 'off',
  };
};

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const category = (name: string): Json => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

interface Given {
  readonly template: Json;
  readonly registration: string | undefined;
  readonly mastery: number | undefined;
}

/** The LMS's template with what cmi5 asks for; nothing of the template is overwritten. */
const contextOf = ({ template, registration, mastery }: Given, kind: 'rule' | 'free', verb: Verb): Json => {
  const { contextActivities = {}, extensions = {} } = template as Readonly<Record<string, Json>>;
  if (kind === 'free') return { ...template, registration };
  const judged = verb === 'passed' || verb === 'failed';
  const own = [category('cmi5'), ...(judged || verb === 'completed' ? [category('moveon')] : [])];
  const given = Array.isArray(contextActivities.category) ? contextActivities.category : [];
  return {
    ...template,
    registration,
    contextActivities: { ...contextActivities, category: [...given, ...own] },
    extensions: { ...(judged && mastery !== undefined && { [masteryExtension]: mastery }), ...extensions },
  };
};
