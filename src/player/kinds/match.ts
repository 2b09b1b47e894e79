import { setMark } from './choice.ts';
import type { KindPlayer, Marks } from './kind-player.ts';

const rows = (question: Element): readonly HTMLElement[] => [
  ...question.querySelectorAll<HTMLElement>('[data-cw-part]'),
];
const select = (row: Element): HTMLSelectElement | null => row.querySelector('select');
const value = (row: Element): number => Number(select(row)?.value || -1);

const mark = (question: Element, { key, label, reveal }: Marks): void => {
  if (key.kind !== 'match') return;
  for (const row of rows(question)) {
    const wanted = key.right[Number(row.dataset.cwPart)];
    const right = value(row) === wanted;
    row.dataset.cwVerdict = right ? 'right' : 'wrong';
    const option = select(row)?.querySelector(`option[value="${wanted}"]`)?.textContent ?? '';
    setMark(row, right ? label('right') : reveal ? `${label('rightAnswer')}: ${option}` : label('wrong'));
  }
};

const clear = (question: Element): void => {
  for (const row of rows(question)) {
    delete row.dataset.cwVerdict;
    setMark(row, '');
  }
};

/** Left sides with a menu of right sides each. */
export const matchPlayer: KindPlayer = {
  read: (question) => {
    const values = rows(question).map(value);
    return values.some((one) => one >= 0) ? values : undefined;
  },
  write: (question, response) => {
    const values = typeof response === 'object' ? response : [];
    rows(question).forEach((row, index) => {
      const menu = select(row);
      const chosen = values[index] ?? -1;
      if (menu) menu.value = chosen >= 0 ? String(chosen) : '';
    });
  },
  mark,
  clear,
};
