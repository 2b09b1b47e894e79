import type { QuestionOf } from '../../../model/question.ts';
import { numberTest } from '../../shared/qti12/number-test.ts';
import type { ItemParts } from '../../shared/qti12/parts.ts';
import { numberBox } from './number-box.ts';

export const number = ({ answers }: QuestionOf<'number'>): ItemParts => ({
  type: 'numerical_question',
  presentation: [numberBox()],
  scoring: { type: 'set', tests: answers.map(({ accept }) => ({ test: numberTest(accept), share: 1 })) },
  answerFeedback: answers.flatMap(({ accept, feedback }, index) =>
    feedback ? [{ answer: String(index + 1), test: numberTest(accept), rich: feedback }] : [],
  ),
});
