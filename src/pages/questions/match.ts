import type { QuestionOf } from '../../model/question.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { matchRights } from '../../scoring/match-rights.ts';
import { plainText } from '../content/plain.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, mark, type QuestionView } from './view.ts';

export const match: QuestionMarkup<'match'> = {
  answer: (question, view) => {
    const listed = listedRights(question);
    const options = optionsOf(listed, view);
    return [
      element(
        'div',
        { class: 'pairs' },
        question.pairs.map((pair, index) => row(view.prepare(pair.left, 4), index, view, options)),
      ),
      // Nobody opens a menu on paper.
      element(
        'ul',
        { class: 'print-only' },
        listed.map(({ label }) => element('li', {}, [text(label)])),
      ),
    ];
  },
  right: ({ pairs }, { prepare }) =>
    bulletList(pairs.map(({ left, right }) => [...prepare(left, 4), text(' → '), ...prepare(right, 4)])),
};

const row = (left: Rich, index: number, { asked }: QuestionView, options: Rich): Element => {
  const label = `q-${asked.id}.left.${index}`;
  return element('div', { class: 'pair', 'data-cw-part': String(index) }, [
    element('div', { class: 'left', id: label }, left),
    element('select', { name: `${asked.id}.${index}`, 'aria-labelledby': label }, options),
    mark(),
  ]);
};

interface ListedRight {
  /** Among the rights in the author's order. */
  readonly index: number;
  readonly label: string;
}

/** In the order of their texts, which gives no pair away. Code units, so that every machine sorts alike. */
const listedRights = (question: QuestionOf<'match'>): readonly ListedRight[] =>
  matchRights(question)
    .rights.map((right, index) => ({ index, label: plainText(right) }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));

const optionsOf = (listed: readonly ListedRight[], { strings }: QuestionView): Rich => [
  element('option', { value: '' }, [text(`${strings.t('choose')} …`)]),
  ...listed.map(({ index, label }) => element('option', { value: String(index) }, [text(label)])),
];
