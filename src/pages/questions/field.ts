import type { Attrs, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { mark, type QuestionView } from './view.ts';

/** A box to type an answer in. Its width says nothing about the answer's length. */
export const answerField = (view: QuestionView, attrs: Attrs, unit?: string): Rich => [
  element('label', { class: 'field' }, [
    element('span', { class: 'field-label' }, [text(view.strings.t('answerField'))]),
    text(' '),
    element('input', {
      type: 'text',
      name: view.asked.id,
      autocomplete: 'off',
      spellcheck: 'false',
      ...attrs,
    }),
    ...(unit ? [text(' '), element('span', { class: 'unit' }, [text(unit)])] : []),
    mark(),
  ]),
];
