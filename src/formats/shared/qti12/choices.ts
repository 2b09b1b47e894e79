import type { Choice, QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { el } from '../xml.ts';
import { htmlMaterial } from './material.ts';
import { type AnswerFeedback, type ItemContext, response, varequal } from './parts.ts';

/** Answers are plain integers, as Canvas's own are: one with a point or a colon loses its right answer there. */
export const answerId = (index: number): string => String(index + 1);

type Choosing = QuestionOf<'choice' | 'boolean' | 'multi'>;

export const renderChoices = (
  question: Choosing,
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

const stays = ({ shuffle, choices }: Choosing, index: number): boolean =>
  shuffle === 'fixed-last' && index === choices.length - 1;

/** One condition: every right answer and no other. */
export const exactly = (choices: readonly Pick<Choice, 'right'>[]): Element =>
  el(
    'and',
    {},
    choices.map(({ right }, index) => {
      const test = varequal(answerId(index));
      return right ? test : el('not', {}, test);
    }),
  );

export const choiceFeedback = (choices: readonly Pick<Choice, 'feedback'>[]): readonly AnswerFeedback[] =>
  choices.flatMap(({ feedback }, index) => {
    const answer = answerId(index);
    return feedback ? [{ answer, test: [varequal(answer)], rich: feedback }] : [];
  });
