import { make } from '../shell/dom.ts';
import { type Asked, gradeOf } from './asked.ts';
import { isMissed } from './missed.ts';
import type { RunningQuiz } from './quiz.ts';
import { earned, verdictOf, verdictWord } from './show-grade.ts';

/** How each outcome went, and the list of questions with a link to each, of which one can see a part only. */
export const showReview = (place: HTMLElement, quiz: RunningQuiz): void => {
  const { words } = quiz.player;
  const outcomes = [...new Set(quiz.asked.flatMap(({ data }) => data.outcome ?? []))];
  const rows = quiz.asked.map((one) => row(one, quiz));
  const some = rows.some(({ missed }) => missed) && rows.some(({ missed }) => !missed);
  place.append(
    make('h2', {}, words.label('yourAnswers')),
    ...(outcomes.length > 0 ? [outcomeTable(outcomes, quiz)] : []),
    ...(some || outcomes.length > 1 ? [filter(outcomes, rows, quiz)] : []),
    make('ol', { className: 'score-list' }, ...rows.map(({ item }) => item)),
  );
};

interface Row {
  readonly asked: Asked;
  readonly item: HTMLElement;
  readonly missed: boolean;
}

const row = (asked: Asked, quiz: RunningQuiz): Row => {
  const { words } = quiz.player;
  const { data, element } = asked;
  const { credit, points } = gradeOf(asked, words);
  const link = make('a', { href: `#${element.id}`, dir: 'auto' }, data.text);
  const told = credit === undefined ? '' : `, ${earned(points, data.key.points, words)}`;
  const verdict = make('span', { className: 'verdict' }, verdictWord(credit, words) + told);
  verdict.dataset.cwVerdict = verdictOf(credit);
  return { asked, item: make('li', {}, link, ' ', verdict), missed: isMissed(asked, quiz) };
};

const outcomeTable = (outcomes: readonly string[], { asked, player }: RunningQuiz): HTMLElement => {
  const { words } = player;
  const rows = outcomes.map((outcome) => {
    const own = asked.filter(({ data }) => data.outcome === outcome);
    const points = own.reduce((sum, one) => sum + gradeOf(one, words).points, 0);
    const max = own.reduce((sum, { data }) => sum + data.key.points, 0);
    return make('tr', {}, make('th', { scope: 'row' }, outcome), make('td', {}, earned(points, max, words)));
  });
  return make('table', {}, make('caption', {}, words.label('byOutcome')), make('tbody', {}, ...rows));
};

/** All, what was missed, or those of one outcome: in the list and in the page. */
const filter = (outcomes: readonly string[], rows: readonly Row[], { player }: RunningQuiz): HTMLElement => {
  const { words } = player;
  const names = [words.label('showAll'), words.label('showMissed'), ...outcomes];
  const menu = make(
    'select',
    {},
    ...names.map((name, value) => make('option', { value: String(value) }, name)),
  );
  menu.addEventListener('change', () => {
    const chosen = Number(menu.value);
    for (const { asked, item, missed } of rows) {
      const shown = chosen === 0 || (chosen === 1 ? missed : asked.data.outcome === outcomes[chosen - 2]);
      item.hidden = !shown;
      asked.element.hidden = !shown;
    }
  });
  return make(
    'label',
    { className: 'field' },
    make('span', { className: 'field-label' }, words.label('show')),
    menu,
  );
};
