import { markOrder } from '../../scoring/markers/parts.ts';
import { numbersOf } from '../../scoring/response.ts';
import { registry } from '../registry.ts';
import { all, find } from '../shell/dom.ts';
import { status } from '../shell/notices.ts';
import type { Words } from '../shell/words.ts';
import { type KindPlayer, sayPart, tellChange } from './kind-player.ts';

const rows = (question: Element): readonly HTMLElement[] => all(question, '[data-cw-place]');
const itemOf = (row: HTMLElement): number => Number(row.dataset.cwPlace);

/** The first cannot go up, the last not down: said, but focus stays where it is. */
const showEnds = (question: Element): void => {
  const list = rows(question);
  list.forEach((row, place) => {
    for (const button of all(row, '[data-cw-move]')) {
      const end = button.dataset.cwMove === 'up' ? place === 0 : place === list.length - 1;
      button.setAttribute('aria-disabled', String(end));
    }
  });
};

const arrange = (question: HTMLElement, order: readonly number[]): void => {
  const list = find(question, '.order');
  for (const item of order) {
    const row = find(question, `[data-cw-place="${item}"]`);
    if (row) list?.append(row);
  }
  showEnds(question);
};

/** The learner has moved something: an order that just stands there is no answer. */
const moved = (question: HTMLElement, row: HTMLElement, words: Words): void => {
  question.dataset.cwMoved = '';
  showEnds(question);
  const list = rows(question);
  const item = find(row, '.place-text')?.textContent?.trim() ?? '';
  const place = { item, n: words.number(list.indexOf(row) + 1), total: words.number(list.length) };
  status(words.label('placed', place));
  tellChange(row);
};

const start = (question: HTMLElement, words: Words): void => {
  for (const button of all(question, '[data-cw-move]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const row = button.closest<HTMLElement>('[data-cw-place]');
      if (!row || button.ariaDisabled === 'true') return;
      if (button.dataset.cwMove === 'up') row.previousElementSibling?.before(row);
      else row.nextElementSibling?.after(row);
      // It was taken out of the page for a moment, and focus with it.
      button.focus();
      moved(question, row, words);
    });
  }
  registry.drag?.(question, {
    sources: '[data-cw-place]',
    targets: '[data-cw-place]',
    dropped: (row, target) => {
      const list = rows(question);
      if (list.indexOf(row) < list.indexOf(target)) target.after(row);
      else target.before(row);
      moved(question, row, words);
    },
  });
};

/** Items to put in order: by buttons, or with a mouse by dragging. */
export const orderPlayer: KindPlayer = {
  marker: markOrder,
  read: (question) => (question.dataset.cwMoved === undefined ? undefined : rows(question).map(itemOf)),
  write: (question, response) => {
    if (response === undefined) delete question.dataset.cwMoved;
    else {
      question.dataset.cwMoved = '';
      arrange(question, numbersOf(response));
    }
  },
  shuffle: (question, shuffled) => {
    const sorted = rows(question)
      .map(itemOf)
      .sort((a, b) => a - b);
    const order = shuffled(sorted);
    const [first = 0, ...rest] = order;
    // The right order would be no question.
    arrange(question, order.every((item, place) => item === place) ? [...rest, first] : order);
  },
  start,
  show: (question, shown) => {
    const { key, grade } = shown;
    if (key.kind !== 'order') return;
    rows(question).forEach((row, place) => {
      const right = grade.parts?.[place] ?? false;
      sayPart(row, right, {
        ...shown,
        best: shown.words.label('place', { n: shown.words.number(itemOf(row) + 1) }),
      });
    });
  },
};
