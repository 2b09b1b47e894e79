import type { NumberAnswer, QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { boundsOf } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { type ItemParts, response, varequal } from './parts.ts';

export const number = (question: QuestionOf<'number'>): ItemParts => ({
  type: 'numerical_question',
  presentation: [
    el(
      'response_str',
      { ident: response, rcardinality: 'Single' },
      el('render_fib', { fibtype: 'Decimal' }, el('response_label', { ident: 'answer1' })),
    ),
  ],
  scoring: { type: 'set', tests: question.answers.map(numberTest) },
  answerFeedback: question.answers.flatMap((answer, index) =>
    answer.feedback ? [{ answer: String(index + 1), test: numberTest(answer), rich: answer.feedback }] : [],
  ),
});

/** A bare `varequal` would import as a question without an answer: a number always brings its bounds, even equal ones. */
const numberTest = ({ accept }: NumberAnswer): readonly Element[] => {
  const { low, high, exact } = boundsOf(accept);
  const within = [el('vargte', { respident: response }, low), el('varlte', { respident: response }, high)];
  return exact === undefined ? within : [el('or', {}, varequal(exact), el('and', {}, within))];
};
