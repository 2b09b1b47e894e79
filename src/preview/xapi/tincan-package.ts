import type { InFiles } from '../../package/file.ts';
import { withParameters } from '../cmi5/launch-url.ts';
import { readTinCan } from '../package/tincan.ts';
import type { XapiLms, XapiLmsState } from './xapi-lms.ts';

/** The LMS for a plain xAPI package: it has no rules of its own, and its token stands in the address. */
export const tincanPackage = async (content: InFiles, before: XapiLmsState): Promise<XapiLms> => {
  const activity = readTinCan(new TextDecoder().decode(await content.read('tincan.xml')));
  const tokens = new Set<string>();
  let { registrations } = before;
  return {
    title: activity.title,
    units: [{ id: activity.id, title: activity.title }],
    found: [],
    launch: ({ learner, enrol, addresses }) => {
      const registration = (enrol ? undefined : registrations[learner.id]) ?? crypto.randomUUID();
      registrations = { ...registrations, [learner.id]: registration };
      const auth = `Basic ${Buffer.from(`${learner.id}:${crypto.randomUUID()}`).toString('base64')}`;
      tokens.add(auth);
      return withParameters(new URL(activity.href, addresses.package).href, {
        endpoint: addresses.endpoint,
        auth,
        actor: JSON.stringify({
          objectType: 'Agent',
          name: learner.name,
          account: { homePage: 'https://lms.example', name: learner.id },
        }),
        registration,
        activity_id: activity.id,
      });
    },
    token: () => ({ 'error-code': '3', 'error-text': 'Plain xAPI knows no such address.' }),
    allows: (authorization) => tokens.has(authorization),
    judge: () => [],
    stored: () => undefined,
    sessions: () => [],
    satisfied: () => [],
    state: () => ({ registrations, sessions: [] }),
  };
};
