import type { Launch } from '../call.ts';
import { scormNames } from '../scorm/names.ts';
import { watchApi } from '../scorm/watch-api.ts';
import { createApi } from './create-api.ts';
import { playSequenced } from './sequenced.ts';
import { surroundingsOf } from './surroundings.ts';

const readLaunch = (): Launch => JSON.parse(document.getElementById('launch')?.textContent ?? '') as Launch;

const playOne = async (launch: Launch, frame: HTMLIFrameElement): Promise<void> => {
  const { version, cmi, href } = launch;
  const api = await createApi(version, { lmsCommitUrl: `/lms/commit?launch=${launch.launch}` });
  api.loadFromJSON(cmi);
  const watched = watchApi(api, launch, surroundingsOf(frame, version));
  Object.assign(window, { [scormNames[version].api]: watched });
  frame.src = `/pkg/${href}`;
};

const play = async (launch: Launch): Promise<void> => {
  const frame = document.querySelector('iframe');
  if (!frame) return;
  const { sequenced } = launch;
  await (sequenced ? playSequenced(launch, sequenced, frame) : playOne(launch, frame));
};

void play(readLaunch());
