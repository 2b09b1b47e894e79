import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { plainText } from '../content/plain.ts';
import type { QuestionMarkup } from './table.ts';
import { mark, type QuestionView } from './view.ts';

export const order: QuestionMarkup<'order'> = {
  answer: ({ items }, view) => [
    element(
      'ol',
      // Without its numbers some browsers take it for no list.
      { class: 'order', role: 'list' },
      mixed(items).map((index) => row(items[index] ?? [], index, view)),
    ),
  ],
  right: ({ items }, { prepare }) => [
    element(
      'ol',
      {},
      items.map((item) => element('li', {}, prepare(item, 4))),
    ),
  ],
};

const row = (item: Rich, index: number, { strings, prepare }: QuestionView): Element =>
  element('li', { class: 'place', 'data-cw-place': String(index) }, [
    element('div', { class: 'place-text' }, prepare(item, 4)),
    mark(),
    element('span', { class: 'moves' }, [
      move('up', strings.t('moveUp', { item: plainText(item) })),
      move('down', strings.t('moveDown', { item: plainText(item) })),
    ]),
  ]);

const move = (way: 'up' | 'down', label: string): Element =>
  element('button', { type: 'button', class: 'move', 'data-cw-move': way, 'aria-label': label, hidden: '' }, [
    text(''),
  ]);

/** In the order of their texts, unless that is the answer. Code units, so that every machine sorts alike. */
const mixed = (items: readonly Rich[]): readonly number[] => {
  const texts = items.map(plainText);
  const sorted = items
    .map((_, index) => index)
    .sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const [first = 0, ...rest] = sorted;
  return sorted.every((index, place) => index === place) ? [...rest, first] : sorted;
};
