import type { Gap, QuestionOf } from '../../../model/question.ts';
import { type Element, type Rich, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { stemOf } from '../../shared/stem.ts';
import { el } from '../../shared/xml.ts';
import { htmlMaterial, plainMaterial } from '../material.ts';
import { type ItemParts, varequal } from './parts.ts';

/** Blanks stand in the stem as `[blank1]`. All are typed or all are drop-downs: `lower()` saw to it. */
export const cloze = (question: QuestionOf<'cloze'>): ItemParts => {
  const dropDowns = question.gaps.length > 0 && question.gaps.every(({ type }) => type === 'choice');
  return {
    type: dropDowns ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    stem: stemOf({ prompt: named(question.prompt), body: named(question.body) }),
    presentation: question.gaps.map((gap, index) => blank(gap, index)),
    scoring: { type: 'add', tests: question.gaps.map((gap, index) => rightTest(gap, index)) },
    answerFeedback: [],
  };
};

const name = (index: number): string => `blank${index + 1}`;

const named = (rich: Rich): Rich =>
  mapRich(rich, (node) => [node.type === 'gap' ? text(`[${name(node.gap)}]`) : node]);

const blank = (gap: Gap, index: number): Element =>
  el(
    'response_lid',
    { ident: `response_${name(index)}` },
    plainMaterial(name(index)),
    el(
      'render_choice',
      {},
      labels(gap).map(({ label }, at) =>
        el('response_label', { ident: answerId(index, at) }, htmlMaterial([text(label)])),
      ),
    ),
  );

/** Numbers that no other blank of the question uses. */
const answerId = (gap: number, label: number): string => String((gap + 1) * 1000 + label + 1);

const labels = (gap: Gap): readonly { readonly label: string; readonly right: boolean }[] => {
  switch (gap.type) {
    case 'choice':
      return gap.options.map(({ text: label, right }) => ({ label, right }));
    case 'text':
      return gap.texts.map((label) => ({ label, right: true }));
    case 'number':
    case 'formula':
      throw new Error(`a ${gap.type} blank reached the writer: lower it first`);
  }
};

const rightTest = (gap: Gap, index: number): Element => {
  const right = labels(gap).findIndex((one) => one.right);
  return varequal(answerId(index, Math.max(0, right)), `response_${name(index)}`);
};
