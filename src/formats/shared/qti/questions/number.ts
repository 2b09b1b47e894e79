import type { NumberAnswer, NumberRange, QuestionOf } from '../../../../model/question.ts';
import { type Element, type Rich, text } from '../../../../model/rich.ts';
import { boundsOf, decimal, numeral } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { anyOf, between, equal, firstOf, float, setScore } from '../expressions.ts';
import { declare, type ItemParts, response } from './parts.ts';

/** A number: no template knows tolerances, so the processing is written out. The unit stands behind the box. */
export const number = ({ answers, points }: QuestionOf<'number'>): ItemParts => {
  const full = answers.filter(({ credit }) => credit >= 1);
  return {
    declarations: [
      declare({
        cardinality: 'single',
        baseType: 'float',
        correct: answers.slice(0, 1).map(({ accept }) => correctNumber(accept)),
      }),
    ],
    body: [numberBox(response, answers.find(({ unit }) => unit !== undefined)?.unit)],
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
    answerFeedback: { byResponse: false, inAnswers: false, list: answers.flatMap(feedbackOf) },
  };
};

const feedbackOf = ({ accept, feedback }: NumberAnswer, index: number) =>
  feedback ? [{ identifier: `answer_${index + 1}`, rich: feedback, test: accepts(response, accept) }] : [];

export const accepts = (identifier: string, accept: NumberRange): Element => {
  switch (accept.type) {
    case 'exact':
      return equal(identifier, float(numeral(accept.value)), { mode: 'exact' });
    case 'tolerance': {
      const { value, tolerance, relative } = accept;
      if (relative && value.value < 0) {
        const { low, high } = boundsOf(accept);
        return between(identifier, low, high);
      }
      const within = { mode: relative ? 'relative' : 'absolute', tolerance: numeral(tolerance) } as const;
      return equal(identifier, float(numeral(value)), within);
    }
    case 'range':
      return between(identifier, numeral(accept.low), numeral(accept.high));
  }
};

/** Of a range its lower end: any number in it is right, one must be named. */
export const correctNumber = (accept: NumberRange): string =>
  accept.type === 'range' ? numeral(accept.low) : numeral(accept.value);

export const numberBox = (responseIdentifier: string, unit: string | undefined): Element =>
  el(
    'p',
    {},
    el('textEntryInteraction', { responseIdentifier, expectedLength: 12 }),
    unit !== undefined && unitOf(unit),
  );

/** Behind its box, marked for those who read it back. */
export const unitOf = (unit: string): Rich => [text(' '), el('span', { class: 'unit' }, unit)];
