import type { Question } from '../../model/question.ts';
import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';
import { htmlMaterial } from './material.ts';
import type { ItemParts } from './questions/parts.ts';

/** Feedback of a whole question, by Canvas's identifiers. */
export interface QuestionFeedback {
  readonly general_fb?: Rich;
  readonly correct_fb?: Rich;
  readonly general_incorrect_fb?: Rich;
}

/** Canvas has no place for solutions and model answers: they follow what is always said, after the quiz is handed in. */
export const feedbackOf = (question: Question): QuestionFeedback => {
  const { always, correct, incorrect, solution } = question.feedback;
  const general = [...(always ?? []), ...(solution ?? []), ...modelAnswers(question)];
  return {
    ...(general.length > 0 && { general_fb: general }),
    ...(correct && { correct_fb: correct }),
    ...(incorrect && { general_incorrect_fb: incorrect }),
  };
};

const modelAnswers = (question: Question): Rich => {
  if (question.kind !== 'essay' && question.kind !== 'upload') return [];
  const criteria = question.rubric.map(({ points, text: what }) =>
    element('li', {}, [text(`${points}: `), ...what]),
  );
  return [...question.answers.flat(), ...(criteria.length > 0 ? [element('ul', {}, criteria)] : [])];
};

/** `itemfeedback` elements, in the order of Canvas's own exports: whole question first, then answers. */
export const itemFeedback = (feedback: QuestionFeedback, parts: ItemParts): readonly Element[] => [
  ...Object.entries(feedback).map(([ident, rich]) => oneFeedback(ident, rich)),
  ...parts.answerFeedback.map(({ answer, rich }) => oneFeedback(`${answer}_fb`, rich)),
];

const oneFeedback = (ident: string, rich: Rich): Element =>
  el('itemfeedback', { ident }, el('flow_mat', {}, htmlMaterial(rich)));

export const display = (linkrefid: string): Element =>
  el('displayfeedback', { feedbacktype: 'Response', linkrefid });
