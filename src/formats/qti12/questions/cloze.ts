import type { Gap, QuestionOf } from '../../../model/question.ts';
import { type Element, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { freeNames } from '../../shared/free-names.ts';
import { plainMaterial } from '../../shared/qti12/material.ts';
import { equally, type ItemParts, noAnswerFeedback, varequal } from '../../shared/qti12/parts.ts';
import { stemOf } from '../../shared/stem.ts';
import { el } from '../../shared/xml.ts';

/**
 * Blanks stand in the stem as `[blank1]`, and what they accept is text: Canvas would compare with, and show, the markup of
 * HTML as it is written. All are typed or all are drop-downs: `lower()` saw to it.
 */
export const cloze = (question: QuestionOf<'cloze'>): ItemParts => {
  const names = namesOf(question);
  const nameOf = (index: number): string => names[index] ?? '';
  const tests = question.gaps.map((gap, index) => rightTest(gap, index, nameOf(index)));
  const dropDowns = question.gaps.length > 0 && question.gaps.every(({ type }) => type === 'choice');
  return {
    type: dropDowns ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    stem: mapRich(stemOf(question), (node) => [node.type === 'gap' ? text(`[${nameOf(node.gap)}]`) : node]),
    presentation: question.gaps.map((gap, index) => blank(gap, index, nameOf(index))),
    scoring: { type: 'add', tests: equally(tests), right: [el('and', {}, tests)] },
    answerFeedback: noAnswerFeedback,
  };
};

/** `blank1`, `blank2`: names that stand nowhere in the text already. */
const namesOf = (question: QuestionOf<'cloze'>): readonly string[] => {
  const wanted = question.gaps.map((_, index) => `blank${index + 1}`);
  const names = freeNames(wanted, JSON.stringify(stemOf(question)));
  return wanted.map((name) => names.get(name) ?? name);
};

const blank = (gap: Gap, index: number, name: string): Element =>
  el(
    'response_lid',
    { ident: `response_${name}` },
    plainMaterial(name),
    el(
      'render_choice',
      {},
      labels(gap).map(({ label }, at) =>
        el('response_label', { ident: answerId(index, at) }, plainMaterial(label)),
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

const rightTest = (gap: Gap, index: number, name: string): Element => {
  const right = labels(gap).findIndex((one) => one.right);
  return varequal(answerId(index, Math.max(0, right)), `response_${name}`);
};
