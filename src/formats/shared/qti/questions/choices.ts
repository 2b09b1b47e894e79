import type { Choice, QuestionOf } from '../../../../model/question.ts';
import type { Element } from '../../../../model/rich.ts';
import { multiShares } from '../../multi-shares.ts';
import { decimal } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { float, isNull, isRight, setScore, when } from '../expressions.ts';
import { answerFeedbackIn } from '../feedback.ts';
import {
  type AnswerFeedback,
  declare,
  type ItemContext,
  type ItemParts,
  isFixed,
  mapEntry,
  mapping,
  response,
} from './parts.ts';

export const choiceId = (index: number): string => `choice_${index + 1}`;

type Single = QuestionOf<'choice' | 'boolean'>;
type Chosen = Single | QuestionOf<'multi'>;

/** `true` and `false` say which choice is which, whatever the language of their labels. */
const idOf = (question: Chosen, index: number): string =>
  question.kind === 'boolean' ? String(question.choices[index]?.value) : choiceId(index);

/** One right answer. Where credits are written, or a single answer counts for others, a mapping says what each is worth. */
export const choice = (question: Single, ctx: ItemContext): ItemParts => {
  const plain = question.choices.every(({ credit }) => credit === undefined);
  return {
    declarations: [
      declare({
        cardinality: 'single',
        baseType: 'identifier',
        correct: bestIds(question).slice(0, 1),
        ...(!plain && { mapping: creditMapping(question) }),
      }),
    ],
    body: [choiceInteraction(question, 1, ctx)],
    scoring: { type: plain ? 'match' : 'map' },
    right: isRight(response),
    answerFeedback: choiceFeedback(question),
  };
};

export const boolean = choice;

/** The best answer is the correct one, whatever credits the others have. */
const bestIds = (question: Single): readonly string[] => {
  const best = Math.max(...question.choices.map(creditOf));
  return question.choices.flatMap((one, index) => (creditOf(one) === best ? [idOf(question, index)] : []));
};

const creditOf = ({ credit, right }: Choice): number => credit ?? (right ? 1 : 0);

const creditMapping = (question: Single): Element =>
  mapping(
    question.choices.map((one, index) =>
      mapEntry(idOf(question, index), decimal(creditOf(one) * question.points)),
    ),
    { lower: '0', upper: decimal(question.points) },
  );

export const multi = (question: QuestionOf<'multi'>, ctx: ItemContext): ItemParts => {
  const { choices, none, points } = question;
  const right = choices.flatMap((one, index) => (one.right ? [choiceId(index)] : []));
  const values = multiShares(question);
  return {
    declarations: [
      declare({
        cardinality: 'multiple',
        baseType: 'identifier',
        correct: right,
        ...(values && { mapping: valuesMapping(values, points) }),
      }),
    ],
    body: [choiceInteraction(question, 0, ctx)],
    scoring: none
      ? { type: 'rules', rules: [when(isNull(response), setScore(float(decimal(points))))] }
      : { type: values ? 'map' : 'match' },
    right: none ? isNull(response) : isRight(response),
    answerFeedback: choiceFeedback(question),
  };
};

const valuesMapping = (values: readonly number[], points: number): Element =>
  mapping(
    values.map((value, index) => mapEntry(choiceId(index), decimal(value * points))),
    { lower: '0', upper: decimal(points) },
  );

const choiceFeedback = (question: Chosen): AnswerFeedback => ({
  byResponse: true,
  inAnswers: true,
  list: question.choices.flatMap(({ feedback }, index) =>
    feedback ? [{ identifier: idOf(question, index), rich: feedback }] : [],
  ),
});

const choiceInteraction = (question: Chosen, maxChoices: 0 | 1, { shuffle, text }: ItemContext): Element =>
  el(
    'choiceInteraction',
    { responseIdentifier: response, shuffle, maxChoices },
    question.choices.map((one, index) => {
      const identifier = idOf(question, index);
      return el(
        'simpleChoice',
        { identifier, fixed: isFixed(question.shuffle, index, question.choices.length) },
        text.flow(one.text),
        one.feedback && answerFeedbackIn(identifier, one.feedback, text),
      );
    }),
  );
