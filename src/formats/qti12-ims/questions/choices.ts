import type { QuestionOf } from '../../../model/question.ts';
import { multiShares } from '../../shared/multi-shares.ts';
import { answerId, choiceFeedback, exactly, renderChoices } from '../../shared/qti12/choices.ts';
import { type ItemContext, type ItemParts, varequal, type Worth } from '../../shared/qti12/parts.ts';

export const choice = (question: QuestionOf<'choice'>, ctx: ItemContext): ItemParts => ({
  type: 'Multiple choice',
  ...single(question, ctx),
});

export const boolean = (question: QuestionOf<'boolean'>, ctx: ItemContext): ItemParts => ({
  type: 'True/false',
  ...single(question, ctx),
});

const single = (question: QuestionOf<'choice' | 'boolean'>, ctx: ItemContext): Omit<ItemParts, 'type'> => ({
  presentation: [renderChoices(question, 'Single', ctx)],
  scoring: {
    type: 'set',
    tests: worths(question.choices.map(({ right, credit }) => credit ?? (right ? 1 : 0))),
  },
  answerFeedback: choiceFeedback(question.choices),
});

/** Full points for the right set alone, or a share for each choice. */
export const multi = (question: QuestionOf<'multi'>, ctx: ItemContext): ItemParts => {
  const right = exactly(question.choices);
  const shares = multiShares(question);
  return {
    type: 'Multiple response',
    presentation: [renderChoices(question, 'Multiple', ctx)],
    scoring: shares
      ? { type: 'add', tests: worths(shares), right: [right] }
      : { type: 'set', tests: [{ test: [right], share: 1 }] },
    answerFeedback: choiceFeedback(question.choices),
  };
};

const worths = (shares: readonly number[]): readonly Worth[] =>
  shares.flatMap((share, index) => (share === 0 ? [] : [{ test: [varequal(answerId(index))], share }]));
