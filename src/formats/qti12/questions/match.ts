import type { QuestionOf } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { matchRights } from '../../../scoring/match-rights.ts';
import { htmlMaterial, plainMaterial } from '../../shared/qti12/material.ts';
import { equally, type ItemParts, noAnswerFeedback, varequal } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';

/** Each left side is a response with the same right sides to choose from; those that belong to none are distractors. */
export const match = (question: QuestionOf<'match'>): ItemParts => {
  const { rights, right } = matchRights(question);
  const labels = rights.map((rich, index) => ({
    id: rightId(question, index),
    label: withoutImg(toPlain(rich)),
  }));
  const listed = [...labels].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const tests = question.pairs.map((_, index) =>
    varequal(rightId(question, right[index] ?? 0), leftId(index)),
  );
  return {
    type: 'matching_question',
    presentation: question.pairs.map(({ left }, index) =>
      el(
        'response_lid',
        { ident: leftId(index) },
        htmlMaterial(left),
        el('render_choice', {}, listed.map(rightLabel)),
      ),
    ),
    scoring: { type: 'add', tests: equally(tests), right: [el('and', {}, tests)] },
    answerFeedback: noAnswerFeedback,
  };
};

/** A right side that holds `<img` is a picture to Canvas, which then turns the sides round. */
const withoutImg = (label: string): string => label.replace(/<(?=img\b)/gi, '< ');

const leftId = (index: number): string => `response_${index + 1}`;

/** Canvas takes the digits of an identifier for its own: left and right sides share no number. */
const rightId = ({ pairs }: QuestionOf<'match'>, index: number): string => String(pairs.length + index + 1);

/** The right side is text in Canvas: HTML would show as raw tags. */
const rightLabel = ({ id, label }: { readonly id: string; readonly label: string }): Element =>
  el('response_label', { ident: id }, plainMaterial(label));
