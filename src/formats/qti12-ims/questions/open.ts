import type { QuestionOf } from '../../../model/question.ts';
import { type ItemParts, noAnswerFeedback, response } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

export const essay = ({ lines }: QuestionOf<'essay'>): ItemParts => ({
  type: 'Essay',
  presentation: [
    el(
      'response_str',
      { ident: response, rcardinality: 'Single' },
      el('render_fib', { prompt: 'Box', rows: lines }, el('response_label', { ident: 'answer' })),
    ),
  ],
  scoring: { type: 'manual' },
  answerFeedback: noAnswerFeedback,
});

export const stimulus = (): ItemParts => ({
  type: 'Text',
  presentation: [],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});
