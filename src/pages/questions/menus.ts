import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { plainText } from '../content/plain.ts';
import { mark, type QuestionView } from './view.ts';

/** A text that can be chosen in every menu of a question, and the value that stands for it. */
export interface MenuEntry {
  readonly value: number;
  readonly label: string;
}

/** In the order of their texts, which gives nothing away. Code units, so that every machine sorts alike. */
export const menuEntries = (texts: readonly Rich[]): readonly MenuEntry[] =>
  texts
    .map((one, value) => ({ value, label: plainText(one) }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));

/** A row: a text, and a menu of what belongs to it. `part`: its index in the answer. */
export const menuRow = (
  left: Rich,
  part: number,
  { view, entries }: { readonly view: QuestionView; readonly entries: readonly MenuEntry[] },
): Element => {
  const { asked, strings, prepare } = view;
  const label = `q-${asked.id}.left.${part}`;
  return element('div', { class: 'pair', 'data-cw-part': String(part) }, [
    element('div', { class: 'left', id: label }, prepare(left, 4)),
    // As one: a row has two columns where there is room for them.
    element('div', {}, [
      element('select', { name: `${asked.id}.${part}`, 'aria-labelledby': label }, [
        element('option', { value: '' }, [text(`${strings.t('choose')} …`)]),
        ...entries.map(({ value, label: words }) =>
          element('option', { value: String(value) }, [text(words)]),
        ),
      ]),
      ...chosenInFull(entries.map((entry) => entry.label)),
    ]),
    mark(),
  ]);
};

/** So many characters a menu shows on the smallest phone. */
const uncut = 24;

/**
 * Right after a menu that may cut its words: where the player writes the chosen ones in full. For the eye only, the menu
 * itself says them.
 */
export const chosenInFull = (labels: readonly string[]): readonly Element[] =>
  labels.some(({ length }) => length > uncut)
    ? [element('span', { 'data-cw-chosen': '', 'aria-hidden': 'true' })]
    : [];
