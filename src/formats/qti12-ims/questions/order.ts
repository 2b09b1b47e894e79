import type { QuestionOf } from '../../../model/question.ts';
import { answerId } from '../../shared/qti12/choices.ts';
import { htmlMaterial } from '../../shared/qti12/material.ts';
import { equally, type ItemParts, noAnswerFeedback, response } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

/** `index` says the place that an answer has. */
export const order = ({ items, scoring }: QuestionOf<'order'>): ItemParts => {
  const tests = items.map((_, index) =>
    el('varequal', { respident: response, index: index + 1 }, answerId(index)),
  );
  const right = [el('and', {}, tests)];
  return {
    type: 'Ordering',
    presentation: [
      el(
        'response_lid',
        { ident: response, rcardinality: 'Ordered' },
        el(
          'render_choice',
          // Always shuffled: unshuffled, the author's order would be the answer.
          { shuffle: 'Yes' },
          items.map((item, index) => el('response_label', { ident: answerId(index) }, htmlMaterial(item))),
        ),
      ),
    ],
    scoring:
      scoring === 'partial'
        ? { type: 'add', tests: equally(tests), right }
        : { type: 'set', tests: [{ test: right, share: 1 }] },
    answerFeedback: noAnswerFeedback,
  };
};
