import { attemptsLeft, isPassed, keptPoints } from '../../scoring/course-score.ts';
import { grade } from '../../scoring/grade.ts';
import { type Asked, actionOf, fillPanel } from './asked.ts';
import type { RunningQuiz } from './quiz.ts';

/** The result of the attempt in words, the list of its questions, and whether another attempt is open. */
export const showScore = (quiz: RunningQuiz, focus: boolean): void => {
  const { form, state, entry, player } = quiz;
  const panel = form.querySelector<HTMLElement>('[data-cw-score]');
  const retry = actionOf(form, 'retry');
  const done = state.attempt?.done ?? false;
  if (retry) retry.hidden = !done || !attemptsLeft(entry, state.record);
  if (!panel) return;
  delete panel.dataset.cwVerdict;
  panel.replaceChildren();
  if (!done) return;
  const hasMark = entry.graded && entry.pass !== undefined;
  if (hasMark) panel.dataset.cwVerdict = isPassed(entry, state.record) ? 'right' : 'wrong';
  fillPanel(panel, lines(quiz), false);
  const figure = panel.querySelector('p');
  if (figure) figure.className = 'score-figure';
  if (quiz.data.feedbackWhen !== 'none') panel.append(questionList(quiz.asked, player.words));
  if (!focus) return;
  panel.tabIndex = -1;
  panel.focus();
};

const lines = ({ entry, state, player }: RunningQuiz): readonly string[] => {
  const { words } = player;
  const { record } = state;
  const share = (points: number): string => words.percent(entry.points > 0 ? points / entry.points : 1);
  const result = {
    points: words.number(record.latest),
    max: words.number(entry.points),
    percent: share(record.latest),
  };
  const pass = { percent: words.percent((entry.pass ?? 0) / 100) };
  const hasMark = entry.graded && entry.pass !== undefined;
  const kept = keptPoints(entry, record);
  return [
    words.label('result', result),
    hasMark ? words.label(isPassed(entry, record) ? 'passed' : 'notPassed', pass) : words.label('submitted'),
    kept > record.latest ? words.label('best', { percent: share(kept) }) : '',
    attemptsText(entry.attempts, record.used, words),
  ];
};

const attemptsText = (
  attempts: number | 'unlimited',
  used: number,
  words: RunningQuiz['player']['words'],
): string => {
  if (attempts === 'unlimited' || attempts === 1) return '';
  return attempts > used ? words.count('attemptsLeft', attempts - used) : words.label('noAttemptsLeft');
};

const questionList = (asked: readonly Asked[], words: RunningQuiz['player']['words']): HTMLElement => {
  const list = document.createElement('ol');
  list.className = 'score-list';
  for (const { data, element, answer } of asked) {
    if (data.key.kind === 'stimulus') continue;
    const { credit } = grade(data.key, answer.response, { comma: words.comma });
    const link = document.createElement('a');
    link.href = `#${element.id}`;
    link.textContent = data.text;
    const verdict =
      credit === undefined ? 'answered' : credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
    const row = document.createElement('li');
    row.append(link, `: ${words.label(verdict)}`);
    list.append(row);
  }
  return list;
};
