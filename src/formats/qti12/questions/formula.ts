import type { QuestionOf } from '../../../model/question.ts';
import type { ItemParts } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';
import { calculated } from '../calculated.ts';
import { numberBox } from './number-box.ts';

/** Canvas compares with the answer of the set that the learner has; the conditions only say so. */
export const formula = (question: QuestionOf<'formula'>): ItemParts => {
  const { stem, extension } = calculated(question);
  return {
    type: 'calculated_question',
    stem,
    presentation: [numberBox()],
    scoring: {
      type: 'set',
      tests: [
        { test: [el('other')], share: 1 },
        { test: [el('not', {}, el('other'))], share: 0 },
      ],
    },
    answerFeedback: [],
    extension,
  };
};
