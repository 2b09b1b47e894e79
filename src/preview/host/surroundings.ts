import type { Call, ScormVersion } from '../call.ts';
import { scormNames } from '../scorm/names.ts';
import type { Surroundings } from '../scorm/watch-api.ts';
import { createSender } from './sender.ts';

/** This page as the LMS's: who hears of calls, and whether the content's page is going. */
export const surroundingsOf = (frame: HTMLIFrameElement, version: ScormVersion): Surroundings => {
  const sender = createSender('/lms/calls');
  const { end } = scormNames[version];
  let leaving = false;
  let calls = 0;
  const leave = (): void => {
    leaving = true;
  };
  // Before the content's own: it asks the LMS in answer to the same event.
  frame.addEventListener('load', () => {
    leaving = false;
    try {
      frame.contentWindow?.addEventListener('pagehide', leave, { capture: true });
    } catch {
      // A page of another origin: of its going only the LMS's own is heard.
    }
  });
  return {
    heard: (call: Call) => {
      sender.add(call);
      if (call.name === end) sender.flush();
    },
    place: () => calls++,
    now: Date.now,
    leaving: () => leaving,
    stand,
  };
};

/** Stands still as a synchronous request to a slow server does. */
const stand = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};
