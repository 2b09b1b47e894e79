import { hear, type Taken } from '../lms/lms.ts';
import { find, focusOn } from './dom.ts';
import { isReview } from './keep.ts';
import { type Live, savedNow } from './live.ts';
import { notice, status } from './notices.ts';
import type { Saver } from './saver.ts';

/** What is not saved is saved when the network is back, and before one goes. Leaving fires `pagehide`, switching away only `visibilitychange`; `unload` is blocked by some LMSs. */
export const watchLeaving = (live: Live, saver: Saver): void => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !live.left && !live.navigating) saver.flush();
  });
  addEventListener('online', () => {
    if (!live.left) saver.flush();
  });
  addEventListener('pagehide', () => {
    if (!live.navigating) leave(live, saver);
  });
  // In another tab: what is saved here would undo what is answered there.
  live.mirror.overtaken(() => {
    live.left = true;
    saver.stop();
    notice('connection', live.words.label('elsewhere'));
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted && live.left) location.reload();
  });
};

const leave = (live: Live, saver: Saver): Taken => {
  const { lms, mirror, state, session } = live;
  if (live.left) return true;
  live.left = true;
  saver.stop();
  const saved = savedNow(live);
  const kept = !isReview(live) && mirror.keep(state.counter, saved);
  if (session.connection !== 'connected') return kept;
  return hear(lms.leave(saved), (taken) => {
    if (taken && kept) mirror.taken();
    return taken;
  });
};

/** The browser goes to a page of the package by itself: the session stays open for it. */
export const leaveSoftly = (live: Live, saver: Saver): void => {
  saver.flush();
  live.navigating = true;
  live.lms.pause();
};

/** Shows the way out that does not depend on what a browser does with a page that is closed. */
export const showExit = (live: Live, saver: Saver): void => {
  const button = find(document, '#cw-exit');
  if (!button || live.session.connection !== 'connected') return;
  button.hidden = false;
  button.onclick = () => {
    button.hidden = true;
    void exit(live, saver);
  };
};

const exit = async (live: Live, saver: Saver): Promise<void> => {
  const { words, session } = live;
  saver.flush();
  const taken = await leave(live, saver);
  if (session.returnTo) return location.assign(session.returnTo);
  window.close();
  find(document, '#main')?.replaceChildren();
  status('');
  notice('connection', words.label(taken ? 'canClose' : 'keptHere'));
  focusOn(find(document, '#cw-notice'));
};
