import type { QuestionOf } from '../../../../model/question.ts';
import { type Element, element, text as textNode } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { mediaType } from '../../media-type.ts';
import { el } from '../../xml.ts';
import type { QtiText } from '../text.ts';
import { declare, type ItemContext, type ItemParts, noAnswerFeedback, response } from './parts.ts';

/**
 * Model answers and rubric are for those who mark (`rubricBlock`, Information Model, 5.3.3). The first model answer is
 * the correct response besides: where solutions are shown, learners see it.
 */
export const essay = (question: QuestionOf<'essay'>, { text }: ItemContext): ItemParts => {
  const [model] = question.answers;
  const correct = model ? [toPlain(model)].filter(Boolean) : [];
  return {
    declarations: [declare({ cardinality: 'single', baseType: 'string', correct })],
    body: [
      el('extendedTextInteraction', { responseIdentifier: response, expectedLines: question.lines }),
      ...forScorers(question, text),
    ],
    scoring: { type: 'none' },
    answerFeedback: noAnswerFeedback,
  };
};

export const upload = (question: QuestionOf<'upload'>, { text }: ItemContext): ItemParts => {
  const types = [...new Set(question.types.map(mediaType))];
  return {
    declarations: [declare({ cardinality: 'single', baseType: 'file' })],
    body: [
      el('uploadInteraction', { responseIdentifier: response, type: types.join(' ') || undefined }),
      ...forScorers(question, text),
    ],
    scoring: { type: 'none' },
    answerFeedback: noAnswerFeedback,
  };
};

export const stimulus = (): ItemParts => ({
  declarations: [],
  body: [],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});

const forScorers = (
  { answers, rubric }: QuestionOf<'essay' | 'upload'>,
  text: QtiText,
): readonly Element[] => {
  const criteria = rubric.map(({ points, text: what }) =>
    element('li', {}, [textNode(`${points}: `), ...what]),
  );
  return [
    ...answers.map((answer) => scorers('model-answer', text.blocks(answer))),
    ...(criteria.length > 0 ? [scorers('rubric', text.blocks([element('ul', {}, criteria)]))] : []),
  ];
};

const scorers = (name: string, blocks: ReturnType<QtiText['blocks']>): Element =>
  el('rubricBlock', { class: name, view: 'scorer author tutor', use: 'scoring' }, blocks);
