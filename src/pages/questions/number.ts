import type { NumberAnswer, NumberRange } from '../../model/question.ts';
import { text } from '../../model/rich.ts';
import { answerField } from './field.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, lineFeedback } from './view.ts';

export const number: QuestionMarkup<'number'> = {
  answer: ({ answers }, view) => [
    ...answerField(view, { inputmode: 'decimal' }, commonUnit(answers)),
    ...answers.flatMap(({ feedback }, index) =>
      lineFeedback('data-cw-answer-feedback', index, feedback && view.prepare(feedback, 4)),
    ),
  ],
  right: ({ answers }) =>
    bulletList(
      answers
        .filter(({ credit }) => credit >= 1)
        .map(({ accept, unit }) => [text([rangeText(accept), unit].filter(Boolean).join(' '))]),
    ),
};

/** Shown beside the box only where every answer has it. */
const commonUnit = (answers: readonly NumberAnswer[]): string | undefined => {
  const [first, ...rest] = answers.map(({ unit }) => unit);
  return rest.every((unit) => unit === first) ? first : undefined;
};

const rangeText = (accept: NumberRange): string => {
  switch (accept.type) {
    case 'exact':
      return accept.value.text;
    case 'range':
      return `${accept.low.text} … ${accept.high.text}`;
    case 'tolerance':
      return `${accept.value.text} ± ${accept.tolerance.text}${accept.relative ? '%' : ''}`;
  }
};
