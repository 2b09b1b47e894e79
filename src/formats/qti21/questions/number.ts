import type { NumberAnswer, NumberRange, QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { boundsOf, decimal } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { anyOf, between, firstOf, float, setScore } from '../expressions.ts';
import { declare, type ItemParts, response } from './parts.ts';

/** A number: no template knows tolerances, so the processing is written out. The unit stands behind the box. */
export const number = ({ answers, points }: QuestionOf<'number'>): ItemParts => {
  const full = answers.filter(({ credit }) => credit >= 1);
  return {
    interaction: 'textEntryInteraction',
    declarations: [
      declare({
        cardinality: 'single',
        baseType: 'float',
        correct: answers.slice(0, 1).map(({ accept }) => correctNumber(accept)),
      }),
    ],
    body: [
      el(
        'p',
        {},
        el('textEntryInteraction', { responseIdentifier: response, expectedLength: 12 }),
        unitOf(answers),
      ),
    ],
    scoring: {
      type: 'rules',
      rules: firstOf(
        answers.map(({ accept, credit }) => ({
          test: accepts(response, accept),
          rule: setScore(float(decimal(credit * points))),
        })),
      ),
    },
    right: anyOf((full.length > 0 ? full : answers).map(({ accept }) => accepts(response, accept))),
    answerFeedback: { byResponse: false, list: answers.flatMap(feedbackOf) },
  };
};

const feedbackOf = ({ accept, feedback }: NumberAnswer, index: number) =>
  feedback ? [{ identifier: `answer_${index + 1}`, rich: feedback, test: accepts(response, accept) }] : [];

export const accepts = (identifier: string, accept: NumberRange): Element => {
  const { low, high } = boundsOf(accept);
  return between(identifier, low, high);
};

/** Of a range its lower end: any number in it is right, one must be named. */
export const correctNumber = (accept: NumberRange): string => {
  const { exact, low } = boundsOf(accept);
  return exact ?? low;
};

const unitOf = (answers: readonly NumberAnswer[]): string | undefined => {
  const unit = answers.find((answer) => answer.unit !== undefined)?.unit;
  return unit === undefined ? undefined : ` ${unit}`;
};
