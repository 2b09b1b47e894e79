import type { QuestionOf } from '../../../model/question.ts';
import { type Element, element, text } from '../../../model/rich.ts';
import { el } from '../../shared/xml.ts';
import { blocks } from '../xhtml.ts';
import { declare, type ItemParts, noAnswerFeedback, response } from './parts.ts';

/** Model answers and rubric are for those who mark (`rubricBlock`, QTI 2.1 Information Model, 5.3.3). */
export const essay = (question: QuestionOf<'essay'>): ItemParts => ({
  interaction: 'extendedTextInteraction',
  declarations: [declare({ cardinality: 'single', baseType: 'string' })],
  body: [
    el('extendedTextInteraction', { responseIdentifier: response, expectedLines: question.lines ?? 6 }),
    ...forScorers(question),
  ],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});

export const upload = (question: QuestionOf<'upload'>): ItemParts => ({
  interaction: 'uploadInteraction',
  declarations: [declare({ cardinality: 'single', baseType: 'file' })],
  body: [el('uploadInteraction', { responseIdentifier: response }), ...forScorers(question)],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});

export const stimulus = (): ItemParts => ({
  declarations: [],
  body: [],
  scoring: { type: 'none' },
  answerFeedback: noAnswerFeedback,
});

const forScorers = ({ answers, rubric }: QuestionOf<'essay' | 'upload'>): readonly Element[] => {
  const criteria = rubric.map(({ points, text: what }) => element('li', {}, [text(`${points}: `), ...what]));
  const all = [...answers.flat(), ...(criteria.length > 0 ? [element('ul', {}, criteria)] : [])];
  return all.length === 0 ? [] : [el('rubricBlock', { view: 'scorer author tutor' }, blocks(all))];
};
