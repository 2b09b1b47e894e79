import type { CourseData } from '../../model/package-data.ts';
import type { Lms } from '../lms/lms.ts';
import type { Player } from './context.ts';
import { all } from './dom.ts';
import { keepCopy, mirrorOf, newest, save } from './keep.ts';
import { leaveSoftly, showExit, watchLeaving } from './leave.ts';
import type { Live } from './live.ts';
import { hideNotice, notice, tellTrouble } from './notices.ts';
import { mountPage } from './page.ts';
import { type Router, startRouter } from './router.ts';
import { createSaver, type Saver } from './saver.ts';
import { startScheme } from './scheme.ts';
import { createWords } from './words.ts';

/** Starts the course in this page. */
export const startPlayer = async (course: CourseData, lms: Lms): Promise<void> => {
  const session = await lms.start();
  const mirror = mirrorOf(course, session);
  const { state, location } = newest(course, session, mirror);
  state.seed ||= Math.ceil(Math.random() * 65_535);
  const live: Live = {
    course,
    lms,
    words: createWords(course),
    session,
    mirror,
    state,
    left: false,
    navigating: false,
    greeting: 0,
  };
  const saver = saverOf(live);
  const player: Player = {
    course,
    state,
    words: live.words,
    changed: (when) => live.left || saver.changed(when),
    record: lms.record,
  };
  const arrived = (): void => {
    if (live.greeting > 0 && --live.greeting === 0) hideNotice('place');
    mountPage(player);
    if (session.muted) mute();
    player.changed('soon');
  };
  const router = lms.soft
    ? startRouter({
        arrived,
        leaving: () => leaveSoftly(live, saver),
        stayed: () => tellTrouble(live.words.label('notLoaded')),
      })
    : undefined;
  tellConnection(live);
  startScheme();
  watchLeaving(live, saver);
  if (lms.soft) showExit(live, saver);
  arrived();
  resume(live, location, router);
};

const minute = 60_000;

const saverOf = (live: Live): Saver => {
  const { commitEvery = 0, keepAlive = 0 } = live.course.options;
  const saver = createSaver({
    keep: () => keepCopy(live),
    save: () => save(live),
    every: commitEvery * minute,
  });
  if (keepAlive > 0) setInterval(() => live.left || saver.changed('soon'), keepAlive * minute);
  return saver;
};

const tellConnection = ({ session, lms, words }: Live): void => {
  if (session.connection === 'none' && lms.soft) notice('connection', words.label('notConnected'));
  else if (session.connection === 'closed') notice('connection', words.label('sessionEnded'));
  else if (!session.writable) notice('connection', words.label('readOnly'));
};

/** The learner has asked the LMS for silence; what is played can still be turned up by hand. */
const mute = (): void => {
  for (const one of all<HTMLMediaElement>(document, 'audio, video')) one.muted = true;
};

/** Straight to the page where the learner left off. */
const resume = (live: Live, left: string, router: Router | undefined): void => {
  const { course, words } = live;
  if (!router || document.documentElement.dataset.cwPage !== undefined) return;
  const page = course.pages.find(({ id }) => id === left);
  if (!page) return;
  router.go(page.href);
  live.greeting = 2;
  notice('place', words.label('resumed'), {
    text: words.label('toStart'),
    href: new URL('index.html', location.href).href,
  });
};
