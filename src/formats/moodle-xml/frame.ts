import type { Question } from '../../model/question.ts';
import type { Element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { saidAfterwards } from '../shared/moodle-general-feedback.ts';
import { decimal } from '../shared/number-bounds.ts';
import { questionName } from '../shared/question-name.ts';
import { stemOf } from '../shared/stem.ts';
import { el } from '../shared/xml.ts';
import { type FieldContext, field, plainText } from './field.ts';
import { partsOf } from './questions/index.ts';
import { tagsOf } from './tags.ts';

/** A `question` of Moodle XML. Hints cost nothing here, so that no try takes off a penalty. */
export const questionElement = (question: Question, idnumber: string, plain: FieldContext): Element => {
  const { type, children, ctx = plain } = partsOf(question, plain);
  return el(
    'question',
    { type },
    el('name', {}, plainText(questionName(toPlain(question.prompt), question.id))),
    field('questiontext', stemOf(question), ctx),
    field('generalfeedback', saidAfterwards(question.feedback), ctx),
    el('defaultgrade', {}, decimal(question.points)),
    el('penalty', {}, 0),
    el('hidden', {}, 0),
    el('idnumber', {}, idnumber),
    children,
    question.hints.map((hint) => field('hint', hint, ctx)),
    tagsOf(question),
  );
};
