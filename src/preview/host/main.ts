import type { Launch } from '../call.ts';
import { type ScormAgain, versions, watchApi } from './api.ts';
import { createSender } from './sender.ts';

/** A name that only the server knows, so that no bundler takes scorm-again in. */
const source = '/lms/api.js';

const readLaunch = (): Launch => JSON.parse(document.getElementById('launch')?.textContent ?? '') as Launch;

/** A fresh object for each launch: after Terminate the old one takes no Initialize. */
const createApi = async ({ version, launch, cmi }: Launch): Promise<ScormAgain> => {
  const loaded = (await import(source)) as Record<string, new (settings: object) => ScormAgain>;
  const Api = loaded[version === 'scorm12' ? 'Scorm12API' : 'Scorm2004API'];
  if (!Api) throw new Error(`scorm-again has no API of ${version}`);
  const api = new Api({
    // Content that forgets to commit must be found out.
    autocommit: false,
    logLevel: 5,
    lmsCommitUrl: `/lms/commit?launch=${launch}`,
  });
  api.loadFromJSON(cmi);
  return api;
};

const play = async (launch: Launch): Promise<void> => {
  const api = await createApi(launch);
  const watched = watchApi(api, launch, createSender('/lms/calls'));
  Object.assign(window, { [versions[launch.version].name]: watched });
  const frame = document.querySelector('iframe');
  if (frame) frame.src = '/pkg/index.html';
};

void play(readLaunch());
