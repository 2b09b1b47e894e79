import type { CourseData } from '../../model/package-data.ts';
import { decode, encode } from '../../state/codec.ts';
import { type CourseState, emptyState } from '../../state/course-state.ts';
import type { Lms, Saved, Session } from '../lms/lms.ts';
import type { Player } from './context.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { hideNotice, notice, savedStatus, status } from './notices.ts';
import { mountPage } from './page.ts';
import { resultOf } from './result.ts';
import { type Router, startRouter } from './router.ts';
import { createSaver, type Saver } from './saver.ts';
import { startScheme } from './scheme.ts';
import { createWords, type Words } from './words.ts';

/** Starts the course in this page. */
export const startPlayer = async (course: CourseData, lms: Lms): Promise<void> => {
  const words = createWords(course);
  const session = await lms.start();
  const mirror = createMirror(course.id, session.learner);
  const state = newestState(course, session, mirror);
  state.seed ||= Math.ceil(Math.random() * 65_535);
  const live: Live = {
    course,
    lms,
    words,
    session,
    mirror,
    state,
    left: false,
    navigating: false,
    greeting: 0,
  };
  const saver = createSaver(() => save(live));
  const player: Player = {
    course,
    state,
    words,
    changed: (when) => live.left || saver.changed(when),
    record: lms.record,
  };
  const arrived = (): void => {
    if (live.greeting > 0 && --live.greeting === 0) hideNotice();
    mountPage(player);
    player.changed('soon');
  };
  const router = lms.soft ? startRouter({ arrived, leaving: () => leaveSoftly(live, saver) }) : undefined;
  tellConnection(live);
  startScheme();
  watchLeaving(live, saver);
  if (lms.soft) showExit(live, saver);
  arrived();
  resume(live, router);
};

interface Live {
  readonly course: CourseData;
  readonly lms: Lms;
  readonly words: Words;
  readonly session: Session;
  readonly mirror: Mirror;
  readonly state: CourseState;
  /** The session has ended. */
  left: boolean;
  /** A page of the package is being opened by the browser itself. */
  navigating: boolean;
  /** Arrivals until the word that one continues is taken away: with the page after the one where one left off. */
  greeting: number;
}

/** Of the LMS's copy and this browser's, the one that was saved later. */
const newestState = (course: CourseData, session: Session, mirror: Mirror): CourseState => {
  const copies = [session.state, session.writable || session.connection === 'none' ? mirror.read() : ''];
  const states = copies.flatMap((text) => (text === '' ? [] : (decode(text, course) ?? [])));
  return states.sort((a, b) => b.counter - a.counter)[0] ?? emptyState(course);
};

const savedNow = ({ course, lms, state }: Live): Saved => ({
  state: encode(state, course, lms.limit),
  location: document.documentElement.dataset.cwPage ?? '',
  result: resultOf(course, state),
});

/** `true` when nothing is left to save. */
const save = (live: Live): boolean => {
  const { lms, session, mirror, state, words } = live;
  if (live.left || !session.writable) return true;
  state.counter += 1;
  const saved = savedNow(live);
  const taken = lms.save(saved);
  if (taken) mirror.drop();
  else mirror.keep(saved.state);
  savedStatus(taken, words);
  return taken;
};

const tellConnection = ({ session, lms, words }: Live): void => {
  if (session.connection === 'none' && lms.soft) notice(words.label('notConnected'));
  else if (session.connection === 'closed') notice(words.label('sessionEnded'));
  else if (!session.writable) notice(words.label('readOnly'));
};

/** Leaving fires `pagehide`, switching away only `visibilitychange`; `unload` is blocked by some LMSs. */
const watchLeaving = (live: Live, saver: Saver): void => {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !live.left && !live.navigating) saver.flush();
  });
  addEventListener('pagehide', () => {
    if (!live.navigating) leave(live, saver);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted && live.left) location.reload();
  });
};

const leave = (live: Live, saver: Saver): void => {
  if (live.left) return;
  live.left = true;
  saver.stop();
  if (!live.session.writable) {
    live.lms.leave(savedNow(live));
    return;
  }
  live.state.counter += 1;
  live.lms.leave(savedNow(live));
};

/** The browser goes to a page of the package by itself: the session stays open for it. */
const leaveSoftly = (live: Live, saver: Saver): void => {
  saver.flush();
  live.navigating = true;
};

const showExit = (live: Live, saver: Saver): void => {
  const button = document.getElementById('cw-exit');
  if (!button || live.session.connection !== 'connected') return;
  button.hidden = false;
  button.addEventListener('click', () => {
    saver.flush();
    leave(live, saver);
    window.close();
    button.hidden = true;
    document.getElementById('main')?.replaceChildren();
    notice(live.words.label('canClose'));
    status('');
  });
};

/** Straight to the page where the learner left off. */
const resume = (live: Live, router: Router | undefined): void => {
  const { course, session, words } = live;
  if (!router || document.documentElement.dataset.cwPage !== undefined) return;
  const page = course.pages.find(({ id }) => id === session.location);
  if (!page) return;
  router.go(page.href);
  // That nothing is saved is more important.
  if (!session.writable) return;
  live.greeting = 2;
  notice(words.label('resumed'), {
    text: words.label('toStart'),
    href: new URL('index.html', location.href).href,
  });
};
