import { markPairs } from '../../scoring/markers/parts.ts';
import { numbersOf } from '../../scoring/response.ts';
import { registry } from '../registry.ts';
import { all, find, make } from '../shell/dom.ts';
import { type KindPlayer, sayPart, showChosen, tellChange } from './kind-player.ts';

const rows = (question: Element): readonly HTMLElement[] => all(question, '[data-cw-part]');
const partOf = (row: HTMLElement): number => Number(row.dataset.cwPart);

// A row without its menu: the markup is ours, so that is a bug.
const menuOf = (row: Element): HTMLSelectElement => find(row, 'select') as HTMLSelectElement;

/** Shows what the menus say: in full, and in each box, where a mouse can bring things there. */
const showMenus = (question: Element): void => {
  showChosen(question);
  for (const box of all(question, '[data-cw-drop]')) {
    const items = rows(question).filter((row) => menuOf(row).value === box.dataset.cwDrop);
    find(box, 'ul')?.replaceChildren(
      ...items.map((row) => make('li', {}, ...(find(row, '.left')?.cloneNode(true).childNodes ?? []))),
    );
  }
};

const start: KindPlayer['start'] = (question) => {
  question.addEventListener('input', () => showMenus(question));
  const boxes = find(question, '[data-cw-boxes]');
  const { drag } = registry;
  if (!boxes || !drag || !matchMedia('(pointer: fine)').matches) return;
  boxes.hidden = false;
  drag(question, {
    sources: '.left',
    targets: '[data-cw-drop]',
    dropped: (left, box) => {
      const row = left.closest('[data-cw-part]') ?? left;
      menuOf(row).value = box.dataset.cwDrop ?? '';
      tellChange(menuOf(row));
    },
  });
};

/** Rows with a menu each: left sides and right sides, items and categories. */
export const pairsPlayer: KindPlayer = {
  marker: markPairs,
  read: (question) => {
    const values: number[] = [];
    for (const row of rows(question)) values[partOf(row)] = Number(menuOf(row).value || -1);
    return values.some((one) => one >= 0) ? values : undefined;
  },
  write: (question, response) => {
    const values = numbersOf(response ?? []);
    for (const row of rows(question)) {
      const chosen = values[partOf(row)] ?? -1;
      menuOf(row).value = chosen >= 0 ? String(chosen) : '';
    }
    showMenus(question);
  },
  start,
  show: (question, shown) => {
    const { key, grade } = shown;
    if (key.kind !== 'match' && key.kind !== 'categorize') return;
    for (const row of rows(question)) {
      const part = partOf(row);
      const best = find(row, `option[value="${key.right[part]}"]`)?.textContent ?? '';
      sayPart(row, grade.parts?.[part] ?? false, { ...shown, best });
    }
  },
};
