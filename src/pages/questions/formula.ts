import { text } from '../../model/rich.ts';
import { answerFeedback, commonUnit } from './answer-lines.ts';
import { answerField } from './field.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, writtenValue } from './view.ts';

/** A number that depends on the values that the learner sees. */
export const formula: QuestionMarkup<'formula'> = {
  answer: ({ answers }, view) => [
    ...answerField(view, { inputmode: 'decimal' }, commonUnit(answers)),
    ...answerFeedback(answers, view),
  ],
  right: ({ answers }, { settled }) =>
    bulletList(
      answers
        .filter(({ credit }) => credit >= 1)
        .map((answer) => [text([settled(writtenValue(answer)), answer.unit].filter(Boolean).join(' '))]),
    ),
};
