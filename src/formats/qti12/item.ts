import type { Element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Entry } from '../shared/assessments.ts';
import { decimal } from '../shared/number-bounds.ts';
import { stemOf } from '../shared/stem.ts';
import { el } from '../shared/xml.ts';
import { feedbackOf, itemFeedback } from './feedback.ts';
import { htmlMaterial, metadataFields } from './material.ts';
import { responseProcessing } from './processing.ts';
import { partsOf } from './questions/index.ts';
import type { ItemContext } from './questions/parts.ts';

/** An `item` in Canvas's dialect. Addresses in its rich text are those of the package already. */
export const item = ({ ident, question }: Entry, ctx: ItemContext): Element => {
  const parts = partsOf(question, ctx);
  const feedback = feedbackOf(question);
  return el(
    'item',
    { ident, title: titleOf(toPlain(question.prompt)) },
    el(
      'itemmetadata',
      {},
      metadataFields({ question_type: parts.type, points_possible: decimal(question.points) }),
    ),
    el('presentation', {}, htmlMaterial(parts.stem ?? stemOf(question)), parts.presentation),
    responseProcessing(parts, feedback),
    itemFeedback(feedback, parts),
  );
};

/** Teachers see it in lists; Canvas cuts at 255 signs. */
const titleOf = (prompt: string): string =>
  prompt.length > 100 ? `${prompt.slice(0, 99)}…` : prompt || 'Question';
