import { find } from '../shell/dom.ts';
import { status } from '../shell/notices.ts';
import { actionOf } from './asked.ts';
import type { RunningQuiz } from './quiz.ts';

/** `timeIsUp`: the attempt has to be handed in. */
export type StartClock = (quiz: RunningQuiz, timeIsUp: () => void) => void;

/** Seconds before the end in which the learner is warned and can take more time (WCAG 2.2, 2.2.1: at least 20). */
const warning = 120;

/** The time that is left, in the page; told at the warning, when there are two minutes. */
export const startClock: StartClock = (quiz, timeIsUp) => {
  const { form, state, data, player } = quiz;
  const { words } = player;
  const { attempt } = state;
  const place = find(form, '[data-cw-clock]');
  const more = actionOf(form, 'more-time');
  if (!place || !more) return;
  const running = (): boolean => place.isConnected && state.attempt === attempt && attempt?.done === false;
  place.hidden = !running();
  more.hidden = true;
  if (!attempt || !running()) return;
  const clock = place.parentElement ?? place;
  find(form, '[data-cw-questions]')?.before(clock);
  let told = false;
  const tick = (): void => {
    if (!running()) {
      clearInterval(timer);
      return;
    }
    const left = attempt.ends - Math.floor(Date.now() / 1000);
    place.textContent =
      left > warning
        ? words.count('minutesLeft', Math.ceil(left / 60))
        : words.count('secondsLeft', Math.max(0, left));
    more.hidden = left > warning;
    if (left > warning) told = false;
    else if (!told) {
      told = true;
      // Where the learner is at work: nobody looks up at the right moment.
      document.activeElement?.closest('[data-cw-question]')?.after(clock);
      status(`${place.textContent} ${more.textContent}`);
    }
    if (left <= 0) {
      clearInterval(timer);
      timeIsUp();
      status(words.label('timeIsUp'));
    }
  };
  const timer = setInterval(tick, 1000);
  more.onclick = () => {
    attempt.ends = Math.max(attempt.ends, Math.floor(Date.now() / 1000)) + (data.time ?? 0) * 60;
    player.changed('soon');
    tick();
    status(place.textContent ?? '');
  };
  tick();
};
