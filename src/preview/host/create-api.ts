import type { ScormVersion } from '../call.ts';
import type { ScormAgain } from '../scorm/watch-api.ts';

/** A name that only the server knows, so that no bundler takes scorm-again in. */
const source = '/lms/api.js';

/** A fresh object: after Terminate the old one takes no Initialize. */
export const createApi = async (
  version: ScormVersion,
  settings: Readonly<Record<string, unknown>>,
): Promise<ScormAgain> => {
  const loaded = (await import(source)) as Record<string, new (settings: object) => ScormAgain>;
  const Api = loaded[version === 'scorm12' ? 'Scorm12API' : 'Scorm2004API'];
  if (!Api) throw new Error(`scorm-again has no API of ${version}`);
  return new Api({
    // Content that forgets to commit must be found out.
    autocommit: false,
    logLevel: 5,
    ...settings,
  });
};
