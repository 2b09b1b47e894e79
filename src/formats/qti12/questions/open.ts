import type { QuestionOf } from '../../../model/question.ts';
import { type ItemParts, noAnswerFeedback, response } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

export const essay = (question: QuestionOf<'essay'>): ItemParts => ({
  type: 'essay_question',
  presentation: [
    el(
      'response_str',
      { ident: response, rcardinality: 'Single' },
      el('render_fib', { rows: question.lines }, el('response_label', { ident: 'answer1', rshuffle: 'No' })),
    ),
  ],
  scoring: { type: 'manual' },
  answerFeedback: noAnswerFeedback,
});

/** Neither a response nor processing: an empty `resprocessing` would break the schema, and Canvas wants none. */
export const upload = (): ItemParts => ({
  type: 'file_upload_question',
  presentation: [],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});

export const stimulus = (): ItemParts => ({
  type: 'text_only_question',
  presentation: [],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});
