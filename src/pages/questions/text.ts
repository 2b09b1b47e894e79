import { text as textNode } from '../../model/rich.ts';
import { answerField } from './field.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, lineFeedback } from './view.ts';

export const text: QuestionMarkup<'text'> = {
  answer: ({ answers }, view) => [
    ...answerField(view, { autocapitalize: 'none' }),
    ...answers.flatMap(({ feedback }, index) =>
      lineFeedback('data-cw-answer-feedback', index, feedback && view.prepare(feedback, 4)),
    ),
  ],
  right: ({ answers }) =>
    bulletList(answers.filter(({ credit }) => credit >= 1).map(({ texts }) => [textNode(texts.join(' / '))])),
};
