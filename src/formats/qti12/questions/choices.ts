import type { QuestionOf } from '../../../model/question.ts';
import { answerId, choiceFeedback, exactly, renderChoices } from '../../shared/qti12/choices.ts';
import { type ItemContext, type ItemParts, varequal } from '../../shared/qti12/parts.ts';

export const choice = (question: QuestionOf<'choice'>, ctx: ItemContext): ItemParts => ({
  type: 'multiple_choice_question',
  ...choiceParts(question, ctx),
});

/** Canvas tells true from false by the English words, and makes any other pair multiple choice. */
export const boolean = (question: QuestionOf<'boolean'>, ctx: ItemContext): ItemParts => ({
  type: isEnglish(question) ? 'true_false_question' : 'multiple_choice_question',
  ...choiceParts(question, ctx),
});

const isEnglish = ({ choices }: QuestionOf<'boolean'>): boolean =>
  choices.every(
    ({ text, value }) =>
      text.length === 1 && text[0]?.type === 'text' && (value ? /^true$/i : /^false$/i).test(text[0].value),
  );

const choiceParts = (
  question: QuestionOf<'choice' | 'boolean'>,
  ctx: ItemContext,
): Omit<ItemParts, 'type'> => ({
  presentation: [renderChoices(question, 'Single', ctx)],
  scoring: {
    type: 'set',
    tests: question.choices.flatMap(({ right }, index) =>
      right ? [{ test: [varequal(answerId(index))], share: 1 }] : [],
    ),
  },
  answerFeedback: choiceFeedback(question.choices),
});

export const multi = (question: QuestionOf<'multi'>, ctx: ItemContext): ItemParts => ({
  type: 'multiple_answers_question',
  presentation: [renderChoices(question, 'Multiple', ctx)],
  scoring: { type: 'set', tests: [{ test: [exactly(question.choices)], share: 1 }] },
  answerFeedback: choiceFeedback(question.choices),
});
