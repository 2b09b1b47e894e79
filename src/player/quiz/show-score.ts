import { isPassed, keptPoints } from '../../scoring/course-score.ts';
import { find, focusOn, make } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import { fillPanel, showAction } from './asked.ts';
import { isMissed } from './missed.ts';
import type { RunningQuiz } from './quiz.ts';
import type { Results } from './results.ts';
import { showReview } from './review.ts';

/** The result of the attempt in words and as a bar, what can be done now, and the list of its questions. */
export const showScore: Results['showScore'] = (quiz, focus) => {
  const { form, state, entry, data } = quiz;
  const panel = find(form, '[data-cw-score]');
  const review = find(form, '[data-cw-review]');
  if (!panel || !review) return;
  if (hasMark(quiz)) panel.dataset.cwVerdict = isPassed(entry, state.record) ? 'right' : 'wrong';
  fillPanel(panel, lines(quiz));
  const figure = panel.firstElementChild;
  if (figure) figure.className = 'score-figure';
  figure?.after(bar(quiz));
  if (data.feedbackWhen !== 'none') {
    showAction(
      form,
      'missed',
      quiz.asked.some((one) => isMissed(one, quiz)),
    );
    showReview(review, quiz);
  }
  if (focus) focusOn(panel);
};

const hasMark = ({ entry }: RunningQuiz): boolean => entry.graded && entry.pass !== undefined;

const shareOf = ({ entry }: RunningQuiz, points: number): number =>
  entry.points > 0 ? points / entry.points : 1;

const lines = (quiz: RunningQuiz): readonly string[] => {
  const { entry, state, player } = quiz;
  const { words } = player;
  const { record } = state;
  const share = (points: number): string => words.percent(shareOf(quiz, points));
  const result = {
    points: words.number(record.latest),
    max: words.number(entry.points),
    percent: share(record.latest),
  };
  const pass = { percent: words.percent((entry.pass ?? 0) / 100) };
  const kept = keptPoints(entry, record);
  return [
    words.label('result', result),
    hasMark(quiz)
      ? words.label(isPassed(entry, record) ? 'passed' : 'notPassed', pass)
      : words.label('submitted'),
    kept > record.latest ? words.label('best', { percent: share(kept) }) : '',
    attemptsText(entry.attempts, record.used, words),
  ];
};

const attemptsText = (attempts: number | 'unlimited', used: number, words: Words): string => {
  if (attempts === 'unlimited' || attempts === 1) return '';
  return attempts > used ? words.count('attemptsLeft', attempts - used) : words.label('noAttemptsLeft');
};

/** The words beside it say the same: for the eye only. */
const bar = (quiz: RunningQuiz): HTMLElement => {
  const { entry, state } = quiz;
  const filled = make('span', { className: 'bar-filled' });
  filled.style.inlineSize = `${shareOf(quiz, state.record.latest) * 100}%`;
  const whole = make('div', { className: 'bar', ariaHidden: 'true' }, filled);
  if (!hasMark(quiz)) return whole;
  const mark = make('span', { className: 'bar-mark' });
  mark.style.insetInlineStart = `${entry.pass}%`;
  whole.append(mark);
  return whole;
};
