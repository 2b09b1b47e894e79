import type { Choice, Question, QuestionOf } from '../../../model/question.ts';
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
          { ident: answerId(index), rshuffle: staying(question.shuffle, index, question.choices.length) },
          htmlMaterial(text),
        ),
      ),
    ),
  );

/** All stay where the author said that nothing is shuffled, so that this differs from a quiz that does not shuffle. */
export const staying = (shuffle: Question['shuffle'], index: number, count: number): 'No' | undefined =>
  shuffle === 'no' || (shuffle === 'fixed-last' && index === count - 1) ? 'No' : undefined;

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
