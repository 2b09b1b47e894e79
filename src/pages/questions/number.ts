import type { NumberRange } from '../../model/question.ts';
import { text } from '../../model/rich.ts';
import { answerFeedback, commonUnit } from './answer-lines.ts';
import { answerField } from './field.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList } from './view.ts';

export const number: QuestionMarkup<'number'> = {
  answer: ({ answers }, view) => [
    ...answerField(view, { inputmode: 'decimal' }, commonUnit(answers)),
    ...answerFeedback(answers, view),
  ],
  right: ({ answers }) =>
    bulletList(
      answers
        .filter(({ credit }) => credit >= 1)
        .map(({ accept, unit }) => [text([rangeText(accept), unit].filter(Boolean).join(' '))]),
    ),
};

/** What is accepted, in the author's digits. */
export const rangeText = (accept: NumberRange): string => {
  switch (accept.type) {
    case 'exact':
      return accept.value.text;
    case 'range':
      return `${accept.low.text} … ${accept.high.text}`;
    case 'tolerance':
      return `${accept.value.text} ± ${accept.tolerance.text}${accept.relative ? '%' : ''}`;
  }
};
