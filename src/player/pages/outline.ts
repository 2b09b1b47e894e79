import { isPassed, keptPoints } from '../../scoring/course-score.ts';
import { isTouched } from '../../state/course-state.ts';
import type { Player } from '../shell/context.ts';
import { all, find, write } from '../shell/dom.ts';

/** Ticks and scores beside links to pages, how far one is, and the way on. */
export const mountOutline = (player: Player): void => {
  const { course, state, words } = player;
  for (const link of all(document, '[data-cw-item]')) {
    const index = course.pages.findIndex(({ id }) => id === link.dataset.cwItem);
    const place = find(link.parentElement ?? link, '[data-cw-state]');
    if (index >= 0 && place) showState(place, index, player);
  }
  const progress = find(document, '[data-cw-progress]');
  const button = find<HTMLAnchorElement>(document, '#cw-continue');
  if (!progress || !button) return;
  const read = state.seen.filter(Boolean).length;
  const bar = find<HTMLProgressElement>(progress, 'progress');
  if (bar) bar.value = read;
  const counts = { n: words.number(read), total: words.number(course.pages.length) };
  write(progress, 'span', words.label('progress', counts));
  progress.hidden = read === 0;
  const next = course.pages[wayOn(player)];
  if (!next) return;
  button.href = next.href;
  button.textContent = words.label(read > 0 && read < course.pages.length ? 'continue' : 'start', {
    title: next.title,
  });
};

/** A quiz that was begun; else the first page not opened after those that were; else the first that was not. */
const wayOn = ({ course, state }: Player): number => {
  const begun = state.quizzes.findIndex(
    ({ attempt }) => attempt && !attempt.done && attempt.answers.some(isTouched),
  );
  const quiz = course.quizzes[begun];
  if (quiz) return quiz.page;
  const after = state.seen.indexOf(false, state.seen.lastIndexOf(true) + 1);
  return Math.max(0, after < 0 ? state.seen.indexOf(false) : after);
};

const showState = (place: HTMLElement, page: number, { course, state, words }: Player): void => {
  const at = course.quizzes.findIndex((quiz) => quiz.page === page);
  const quiz = course.quizzes[at];
  const record = state.quizzes[at]?.record;
  if (!quiz || !record || record.used === 0) {
    if (!state.seen[page]) return;
    place.dataset.cwState = quiz ? 'opened' : 'done';
    place.textContent = words.label('opened');
    return;
  }
  const passed = quiz.graded && quiz.pass !== undefined ? isPassed(quiz, record) : undefined;
  place.dataset.cwState = passed === undefined ? 'done' : passed ? 'passed' : 'failed';
  const word = words.label(passed === undefined ? 'done' : passed ? 'statePassed' : 'stateFailed');
  place.textContent = `${word}, ${words.percent(quiz.points > 0 ? keptPoints(quiz, record) / quiz.points : 1)}`;
};
