import type { Question } from '../../model/question.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Entry } from '../shared/assessments.ts';
import { decimal } from '../shared/number-bounds.ts';
import { itemFields } from '../shared/qti12/item-fields.ts';
import { flowMaterial, htmlMaterial, metadataFields } from '../shared/qti12/material.ts';
import type { ItemContext, Scoring } from '../shared/qti12/parts.ts';
import { type Occasions, responseProcessing } from '../shared/qti12/processing.ts';
import { stemOf } from '../shared/stem.ts';
import { el } from '../shared/xml.ts';
import { partsOf } from './questions/index.ts';
import { all, any } from './tests.ts';

interface ImsContext extends ItemContext {
  readonly language: string;
}

/** An `item` as the specification has it (QTI ASI XML Binding 1.2, 3.3). Addresses in its rich text are those of the package. */
export const item = ({ ident, question }: Entry, ctx: ImsContext): Element => {
  const parts = partsOf(question, ctx);
  const stem = parts.holdsStem ? [] : [htmlMaterial(parts.stem ?? stemOf(question))];
  const right = rightTest(parts.scoring);
  return el(
    'item',
    { ident, title: titleOf(question), maxattempts: question.attempts, 'xml:lang': ctx.language },
    el(
      'itemmetadata',
      {},
      metadataFields([
        ['qmd_itemtype', parts.type],
        ['qmd_maximumscore', decimal(question.points)],
        ...itemFields(question),
      ]),
    ),
    rubric(question),
    el('presentation', {}, stem, parts.presentation),
    responseProcessing({
      parts,
      occasions: occasionsOf(question),
      maximum: question.points,
      ...(right && { right }),
    }),
    feedback(question),
    parts.answerFeedback.map(({ answer, rich }) => oneFeedback(`${answer}_fb`, rich)),
  );
};

const titleOf = ({ prompt }: Question): string => toPlain(prompt).slice(0, 255).trim() || 'Question';

const rightTest = (scoring: Scoring): Element | undefined => {
  if (scoring.type === 'add') return all(scoring.right);
  if (scoring.type !== 'set') return undefined;
  return any(scoring.tests.flatMap(({ test, share }) => (share >= 1 ? [all(test)] : [])));
};

/** Criteria are for those who mark; learners do not see them. */
const rubric = (question: Question): Element | undefined => {
  if (question.kind !== 'essay' || question.rubric.length === 0) return undefined;
  const criteria = question.rubric.map(({ points, text: what }) =>
    element('li', {}, [text(`${points}: `), ...what]),
  );
  return el('rubric', { view: 'Scorer' }, flowMaterial([element('ul', {}, criteria)]));
};

const occasionsOf = ({ feedback: { always, correct, incorrect, solution } }: Question): Occasions => ({
  always: [...(always ? ['always'] : []), ...(solution ? ['solution'] : [])],
  correct: correct ? ['correct'] : [],
  incorrect: incorrect ? ['incorrect'] : [],
});

const feedback = (question: Question): readonly Element[] => {
  const { always, correct, incorrect, solution } = question.feedback;
  const told: readonly (readonly [string, Rich | undefined])[] = [
    ['always', always],
    ['correct', correct],
    ['incorrect', incorrect],
  ];
  const models = question.kind === 'essay' ? question.answers : [];
  return [
    ...told.flatMap(([name, rich]) => (rich ? [oneFeedback(name, rich)] : [])),
    ...(solution ? [solutionOf('solution', solution)] : []),
    ...models.map((rich, index) => solutionOf(`model_answer_${index + 1}`, rich)),
    ...question.hints.map((rich, index) =>
      el(
        'itemfeedback',
        { ident: `hint_${index + 1}` },
        el('hint', {}, el('hintmaterial', {}, flowMaterial(rich))),
      ),
    ),
  ];
};

const oneFeedback = (ident: string, rich: Rich): Element => el('itemfeedback', { ident }, flowMaterial(rich));

const solutionOf = (ident: string, rich: Rich): Element =>
  el('itemfeedback', { ident }, el('solution', {}, el('solutionmaterial', {}, flowMaterial(rich))));
