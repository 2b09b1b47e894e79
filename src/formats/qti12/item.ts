import type { Feedback } from '../../model/question.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Entry } from '../shared/assessments.ts';
import { decimal } from '../shared/number-bounds.ts';
import { itemFields } from '../shared/qti12/item-fields.ts';
import { flowMaterial, htmlMaterial, metadataFields } from '../shared/qti12/material.ts';
import type { ItemContext } from '../shared/qti12/parts.ts';
import { type Occasions, responseProcessing } from '../shared/qti12/processing.ts';
import { stemOf } from '../shared/stem.ts';
import { el } from '../shared/xml.ts';
import { partsOf } from './questions/index.ts';

/** An `item` in Canvas's dialect. Addresses in its rich text are those of the package already. */
export const item = ({ ident, question }: Entry, ctx: ItemContext): Element => {
  const parts = partsOf(question, ctx);
  const feedback = feedbackOf(question.feedback);
  return el(
    'item',
    { ident, title: titleOf(toPlain(question.prompt)) },
    el(
      'itemmetadata',
      {},
      metadataFields([
        ['question_type', parts.type],
        ['points_possible', decimal(question.points)],
        ...itemFields(question),
      ]),
    ),
    el('presentation', {}, htmlMaterial(parts.stem ?? stemOf(question)), parts.presentation),
    responseProcessing({ parts, occasions: occasionsOf(feedback), maximum: 100 }),
    parts.extension,
    feedback.map(([name, rich]) => oneFeedback(name, rich)),
    parts.answerFeedback.map(({ answer, rich }) => oneFeedback(`${answer}_fb`, rich)),
  );
};

/** Teachers see it in lists; Canvas cuts at 255 signs. */
const titleOf = (prompt: string): string =>
  prompt.length > 100 ? `${prompt.slice(0, 99)}…` : prompt || 'Question';

/** Canvas's identifiers, in the order of its own exports. */
const feedbackOf = ({ always, correct, incorrect }: Feedback): readonly (readonly [string, Rich])[] => [
  ...(always ? [['general_fb', always] as const] : []),
  ...(correct ? [['correct_fb', correct] as const] : []),
  ...(incorrect ? [['general_incorrect_fb', incorrect] as const] : []),
];

const occasionsOf = (feedback: readonly (readonly [string, Rich])[]): Occasions => {
  const named = (wanted: string): readonly string[] =>
    feedback.some(([name]) => name === wanted) ? [wanted] : [];
  return {
    always: named('general_fb'),
    correct: named('correct_fb'),
    incorrect: named('general_incorrect_fb'),
  };
};

const oneFeedback = (ident: string, rich: Rich): Element => el('itemfeedback', { ident }, flowMaterial(rich));
