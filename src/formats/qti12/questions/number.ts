import type { QuestionOf } from '../../../model/question.ts';
import { answerId } from '../../shared/qti12/choices.ts';
import { numberTest } from '../../shared/qti12/number-test.ts';
import type { ItemParts } from '../../shared/qti12/parts.ts';
import { numberBox } from './number-box.ts';

/** Every condition with a number in it is an answer for Canvas: one that gave feedback alone would be a second one. */
export const number = ({ answers }: QuestionOf<'number'>): ItemParts => ({
  type: 'numerical_question',
  presentation: [numberBox()],
  scoring: {
    type: 'set',
    tests: answers.map(({ accept, feedback }, index) => ({
      test: numberTest(accept),
      share: 1,
      ...(feedback && { told: answerId(index) }),
    })),
  },
  answerFeedback: answers.flatMap(({ feedback }, index) =>
    feedback ? [{ answer: answerId(index), rich: feedback }] : [],
  ),
});
