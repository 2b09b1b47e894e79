import type { Choice, QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { el } from '../../shared/xml.ts';
import { htmlMaterial } from '../material.ts';
import { type AnswerFeedback, type ItemContext, type ItemParts, response, varequal } from './parts.ts';

/** Answers are plain integers, as Canvas's own are: one with a point or a colon loses its right answer. */
export const answerId = (index: number): string => String(index + 1);

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
  scoring: { type: 'set', tests: rightIds(question.choices).map((id) => [varequal(id)]) },
  answerFeedback: choiceFeedback(question.choices),
});

/** One condition: every right answer and no other. */
export const multi = (question: QuestionOf<'multi'>, ctx: ItemContext): ItemParts => ({
  type: 'multiple_answers_question',
  presentation: [renderChoices(question, 'Multiple', ctx)],
  scoring: { type: 'set', tests: [[el('and', {}, question.choices.map(chosenOrNot))]] },
  answerFeedback: choiceFeedback(question.choices),
});

const chosenOrNot = ({ right }: Choice, index: number): Element => {
  const test = varequal(answerId(index));
  return right ? test : el('not', {}, test);
};

const rightIds = (choices: readonly Choice[]): readonly string[] =>
  choices.flatMap(({ right }, index) => (right ? [answerId(index)] : []));

const choiceFeedback = (choices: readonly Choice[]): readonly AnswerFeedback[] =>
  choices.flatMap(({ feedback }, index) => {
    const answer = answerId(index);
    return feedback ? [{ answer, test: [varequal(answer)], rich: feedback }] : [];
  });

const renderChoices = (
  question: QuestionOf<'choice' | 'boolean' | 'multi'>,
  rcardinality: 'Single' | 'Multiple',
  { shuffle }: ItemContext,
): Element =>
  el(
    'response_lid',
    { ident: response, rcardinality },
    el(
      'render_choice',
      { shuffle: shuffle ? 'Yes' : 'No' },
      question.choices.map(({ text }, index) =>
        el(
          'response_label',
          { ident: answerId(index), rshuffle: stays(question, index) ? 'No' : undefined },
          htmlMaterial(text),
        ),
      ),
    ),
  );

const stays = ({ shuffle, choices }: QuestionOf<'choice' | 'boolean' | 'multi'>, index: number): boolean =>
  shuffle === 'fixed-last' && index === choices.length - 1;
