import { isPassed, keptPoints } from '../../scoring/course-score.ts';
import type { Player } from './context.ts';

/** Ticks and scores beside the pages, and the way on. */
export const showOutline = ({ course, state, words }: Player): void => {
  for (const link of document.querySelectorAll<HTMLElement>('[data-cw-item]')) {
    const index = course.pages.findIndex(({ id }) => id === link.dataset.cwItem);
    const place = link.parentElement?.querySelector<HTMLElement>('[data-cw-state]');
    if (index >= 0 && place) showState(place, index, { course, state, words });
  }
  const open = course.pages.findIndex((_, index) => !state.seen[index]);
  const next = course.pages[Math.max(0, open)];
  const button = document.getElementById('cw-continue');
  if (!next || !(button instanceof HTMLAnchorElement)) return;
  button.href = next.href;
  button.textContent = words.label(state.seen.some(Boolean) && open >= 0 ? 'continue' : 'start', {
    title: next.title,
  });
  button.hidden = false;
};

const showState = (
  place: HTMLElement,
  page: number,
  { course, state, words }: Pick<Player, 'course' | 'state' | 'words'>,
): void => {
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
