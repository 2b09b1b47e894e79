import type { QuestionOf } from '../../../../model/question.ts';
import type { Element } from '../../../../model/rich.ts';
import { decimal } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { addToScore, baseValue, either, float, isRight, setScore, variable, when } from '../expressions.ts';
import { declare, type ItemContext, type ItemParts, noAnswerFeedback, response } from './parts.ts';

export const order = (question: QuestionOf<'order'>, { text }: ItemContext): ItemParts => {
  const ids = question.items.map((_, index) => `choice_${index + 1}`);
  return {
    declarations: [declare({ cardinality: 'ordered', baseType: 'identifier', correct: ids })],
    body: [
      el(
        'orderInteraction',
        // Always shuffled: unshuffled, the author's order would be the answer.
        { responseIdentifier: response, shuffle: true },
        question.items.map((item, index) => el('simpleChoice', { identifier: ids[index] }, text.flow(item))),
      ),
    ],
    scoring:
      question.scoring === 'partial'
        ? { type: 'rules', rules: placeRules(ids, question) }
        : { type: 'match' },
    right: isRight(response),
    answerFeedback: noAnswerFeedback,
  };
};

/** The whole order earns the points themselves, not a sum of rounded shares, and no system needs `index` for it. */
const placeRules = (ids: readonly string[], question: QuestionOf<'order'>): readonly Element[] => [
  either(
    isRight(response),
    setScore(float(decimal(question.points))),
    ids.map((id, index) => placed(id, index, question)),
  ),
];

/** An item at its place earns its share. */
const placed = (id: string, index: number, { items, points }: QuestionOf<'order'>): Element =>
  when(
    el('match', {}, el('index', { n: index + 1 }, variable(response)), baseValue('identifier', id)),
    addToScore(float(decimal(points / items.length))),
  );
