import type { Choice } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { ownDirection } from '../content/direction.ts';
import { bulletList, lineFeedback, mark, type QuestionView } from './view.ts';

/** Rows of a choice question: the whole row is the label of its native control. */
export const choiceRows = (
  choices: readonly Choice[],
  control: 'radio' | 'checkbox',
  view: QuestionView,
): Rich => [
  element(
    'div',
    { class: 'choices' },
    choices.flatMap((choice, index) => [
      element('label', { class: 'choice', 'data-cw-choice': String(index) }, [
        element('input', { type: control, name: view.asked.id, value: String(index) }),
        text(' '),
        element(
          'span',
          ownDirection(choice.text, view.strings.language),
          inline(view.prepare(choice.text, 4)),
        ),
        mark(),
      ]),
      ...lineFeedback('data-cw-choice-feedback', index, choice.feedback && view.prepare(choice.feedback, 4)),
    ]),
  ),
];

export const rightChoices = (choices: readonly Choice[], view: QuestionView): Rich =>
  bulletList(choices.filter((choice) => choice.right).map((choice) => view.prepare(choice.text, 4)));

/** A choice of one paragraph needs no block: the row is its block. */
const inline = (rich: Rich): Rich => {
  const blocks = rich.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'element' && only.name === 'p' ? only.children : rich;
};
