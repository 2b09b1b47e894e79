import type { Launch } from '../call.ts';
import { scormNames } from '../scorm/names.ts';
import { type ScormAgain, watchApi } from '../scorm/watch-api.ts';
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

/** Stands still as a synchronous request to a slow server does. */
const stand = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

const play = async (launch: Launch): Promise<void> => {
  const api = await createApi(launch);
  const frame = document.querySelector('iframe');
  if (!frame) return;
  const names = scormNames[launch.version];
  const sender = createSender('/lms/calls');
  let leaving = false;
  // Before the content's own: it asks the LMS in answer to the same event.
  const leave = (): void => {
    leaving = true;
  };
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.addEventListener('pagehide', leave, { capture: true });
    } catch {
      // A page of another origin: of its going only the LMS's own is heard.
    }
  });
  const watched = watchApi(api, launch, {
    heard: (call) => {
      sender.add(call);
      if (call.name === names.end) sender.flush();
    },
    now: Date.now,
    leaving: () => leaving,
    stand,
  });
  Object.assign(window, { [names.api]: watched });
  frame.src = `/pkg/${launch.href}`;
};

void play(readLaunch());
