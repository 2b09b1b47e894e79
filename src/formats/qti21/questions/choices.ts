import type { Choice, QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { float, isRight, setScore, variable } from '../expressions.ts';
import { flow } from '../xhtml.ts';
import {
  type AnswerFeedback,
  declare,
  type ItemContext,
  type ItemParts,
  mapEntry,
  mapping,
  response,
} from './parts.ts';

export const choiceId = (index: number): string => `choice_${index + 1}`;

type Chosen = QuestionOf<'choice' | 'boolean'>;

/** One right answer. Where credits are written, or a single answer counts for others, a mapping says what each is worth. */
export const choice = (question: Chosen, ctx: ItemContext): ItemParts => {
  const plain = question.choices.every(({ credit }) => credit === undefined);
  return {
    interaction: 'choiceInteraction',
    declarations: [
      declare({
        cardinality: 'single',
        baseType: 'identifier',
        correct: rightIds(question.choices).slice(0, 1),
        ...(!plain && { mapping: creditMapping(question) }),
      }),
    ],
    body: [choiceInteraction(question, 1, ctx)],
    scoring: { type: plain ? 'match' : 'map' },
    right: isRight(response),
    answerFeedback: choiceFeedback(question.choices),
  };
};

export const boolean = choice;

/** The best answer is the correct one, whatever credits the others have. */
const rightIds = (choices: readonly Choice[]): readonly string[] => {
  const best = Math.max(...choices.map(creditOf));
  return choices.flatMap((one, index) => (creditOf(one) === best ? [choiceId(index)] : []));
};

const creditOf = ({ credit, right }: Choice): number => credit ?? (right ? 1 : 0);

const creditMapping = ({ choices, points }: Chosen): Element =>
  mapping(
    choices.map((one, index) => mapEntry(choiceId(index), decimal(creditOf(one) * points))),
    { lower: '0', upper: decimal(points) },
  );

export const multi = (question: QuestionOf<'multi'>, ctx: ItemContext): ItemParts => {
  const { choices, none, points } = question;
  const right = choices.flatMap((one, index) => (one.right ? [choiceId(index)] : []));
  const empty = el('isNull', {}, variable(response));
  const values = mappedValues(question);
  return {
    interaction: 'choiceInteraction',
    declarations: [
      declare({
        cardinality: 'multiple',
        baseType: 'identifier',
        correct: right,
        ...(values && { mapping: valuesMapping(values, points) }),
      }),
    ],
    body: [choiceInteraction(question, 0, ctx)],
    scoring: none ? { type: 'rules', rules: [scoreIf(empty, points)] } : { type: values ? 'map' : 'match' },
    right: none ? empty : isRight(response),
    answerFeedback: choiceFeedback(choices),
  };
};

const scoreIf = (test: Element, points: number): Element =>
  el('responseCondition', {}, el('responseIf', {}, test, setScore(float(decimal(points)))));

/** Credits where they are written; for partial scoring right answers less wrong ones; else none: all or nothing. */
const mappedValues = ({ choices, scoring, none }: QuestionOf<'multi'>): readonly number[] | undefined => {
  if (none) return undefined;
  const rights = choices.filter(({ right }) => right).length;
  if (choices.some(({ credit }) => credit !== undefined)) return sharedCredits(choices);
  return scoring === 'partial' ? choices.map(({ right }) => (right ? 1 : -1) / rights) : undefined;
};

/** Right choices without a credit share what the written credits leave. */
const sharedCredits = (choices: readonly Choice[]): readonly number[] => {
  const written = choices.reduce((sum, { credit = 0 }) => sum + Math.max(0, credit), 0);
  const sharers = choices.filter(({ right, credit }) => right && credit === undefined).length;
  return choices.map(({ right, credit }) => credit ?? (right ? (1 - written) / sharers : 0));
};

const valuesMapping = (values: readonly number[], points: number): Element =>
  mapping(
    values.map((value, index) => mapEntry(choiceId(index), decimal(value * points))),
    { lower: '0', upper: decimal(points) },
  );

const choiceFeedback = (choices: readonly Choice[]): AnswerFeedback => ({
  byResponse: true,
  list: choices.flatMap(({ feedback }, index) =>
    feedback ? [{ identifier: choiceId(index), rich: feedback }] : [],
  ),
});

const choiceInteraction = (
  question: Chosen | QuestionOf<'multi'>,
  maxChoices: 0 | 1,
  { shuffle }: ItemContext,
): Element =>
  el(
    'choiceInteraction',
    { responseIdentifier: response, shuffle, maxChoices },
    question.choices.map(({ text }, index) =>
      el(
        'simpleChoice',
        { identifier: choiceId(index), fixed: stays(question, index) || undefined },
        flow(text),
      ),
    ),
  );

const stays = ({ shuffle, choices }: Chosen | QuestionOf<'multi'>, index: number): boolean =>
  shuffle === 'fixed-last' && index === choices.length - 1;
