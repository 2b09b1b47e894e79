import { text as textNode } from '../../model/rich.ts';
import { answerFeedback } from './answer-lines.ts';
import { answerField } from './field.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList } from './view.ts';

export const text: QuestionMarkup<'text'> = {
  answer: ({ answers }, view) => [
    ...answerField(view, { autocapitalize: 'none' }),
    ...answerFeedback(answers, view),
  ],
  right: ({ answers }, { settled }) =>
    bulletList(
      answers
        .filter(({ credit }) => credit >= 1)
        .map(({ texts }) => [textNode(texts.map(settled).join(' / '))]),
    ),
};
