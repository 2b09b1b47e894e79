import type { QuestionOf } from '../../model/question.ts';
import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { plainText } from '../content/plain.ts';
import { menuEntries, menuRow } from './menus.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, hidden } from './view.ts';

export const categorize: QuestionMarkup<'categorize'> = {
  answer: ({ categories }, view) => {
    const entries = categories.map(({ title }, value) => ({ value, label: plainText(title) }));
    const items = categories.flatMap((category) => category.items);
    return [
      element(
        'div',
        { class: 'pairs' },
        // By their texts: as the author wrote them they would be sorted already.
        menuEntries(items).map(({ value }) => menuRow(items[value] ?? [], value, { view, entries })),
      ),
      boxes(categories),
    ];
  },
  right: ({ categories }, { prepare }) =>
    bulletList(
      categories.map(({ title, items }) => [
        ...prepare(title, 4),
        text(': '),
        ...items.flatMap((item, index): Rich => [...(index > 0 ? [text(', ')] : []), ...prepare(item, 4)]),
      ]),
    ),
};

/** Where items can be dropped, and on paper written: what stands in them is what the menus say. */
const boxes = (categories: QuestionOf<'categorize'>['categories']): Element =>
  element(
    'div',
    { class: 'boxes', 'data-cw-boxes': '', 'aria-hidden': 'true', ...hidden },
    categories.map(({ title }, index) =>
      element('div', { class: 'box', 'data-cw-drop': String(index) }, [
        element('p', { class: 'panel-title' }, [text(plainText(title))]),
        element('ul', {}, []),
      ]),
    ),
  );
