import type { QuestionOf } from '../../../model/question.ts';
import { type ItemParts, response, varequal } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

/** Short answer: every accepted text in one condition. Canvas compares without regard to letter case. */
export const text = (question: QuestionOf<'text'>): ItemParts => ({
  type: 'short_answer_question',
  presentation: [
    el(
      'response_str',
      { ident: response, rcardinality: 'Single' },
      el('render_fib', {}, el('response_label', { ident: 'answer1', rshuffle: 'No' })),
    ),
  ],
  scoring: {
    type: 'set',
    tests: [{ test: question.answers.flatMap(({ texts }) => texts.map((one) => varequal(one))), share: 1 }],
  },
  answerFeedback: question.answers.flatMap(({ texts, feedback }, index) =>
    feedback ? [{ answer: String(index + 1), test: texts.map((one) => varequal(one)), rich: feedback }] : [],
  ),
});
