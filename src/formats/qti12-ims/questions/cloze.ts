import type { Gap, QuestionOf } from '../../../model/question.ts';
import { type Element, type Rich, type RichNode, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { freeNames } from '../../shared/free-names.ts';
import { answerId } from '../../shared/qti12/choices.ts';
import { htmlMaterial, plainMaterial } from '../../shared/qti12/material.ts';
import { numberTest } from '../../shared/qti12/number-test.ts';
import {
  equally,
  type ItemContext,
  type ItemParts,
  noAnswerFeedback,
  varequal,
} from '../../shared/qti12/parts.ts';
import { stemOf } from '../../shared/stem.ts';
import { el } from '../../shared/xml.ts';
import { all } from '../tests.ts';
import { numberBox, textBox } from './boxes.ts';
import { textTest } from './typed.ts';

type Cloze = QuestionOf<'cloze'>;

/**
 * Blanks stand between pieces of text, each paragraph a `flow` (QTI ASI Best Practice Guide 1.2, 3.2.4). Where one stands
 * deeper, as in a table, the text names it and the responses follow by their names.
 */
export const cloze = (question: Cloze, ctx: ItemContext): ItemParts => {
  const tests = question.gaps.map((gap, index) => rightTest(gap, responseId(index), question));
  const right = [all(tests)];
  const stem = stemOf(question);
  return {
    type: 'Fill in the blanks',
    holdsStem: true,
    presentation: stem.every(isPlain) ? inFlow(stem, question, ctx) : byName(stem, question, ctx),
    scoring:
      question.scoring === 'partial'
        ? { type: 'add', tests: equally(tests), right }
        : { type: 'set', tests: [{ test: right, share: 1 }] },
    answerFeedback: noAnswerFeedback,
  };
};

const responseId = (gap: number): string => `blank_${gap + 1}`;

const holdsGap = (node: RichNode): boolean =>
  node.type === 'gap' || (node.type === 'element' && node.children.some(holdsGap));

/** A paragraph whose blanks stand in no other markup, or a block without any. */
const isPlain = (node: RichNode): boolean => {
  if (node.type === 'gap') return false;
  if (node.type !== 'element' || !holdsGap(node)) return true;
  return node.name === 'p' && node.children.every((child) => child.type === 'gap' || !holdsGap(child));
};

const inFlow = (stem: Rich, question: Cloze, ctx: ItemContext): readonly Element[] => [
  el(
    'flow',
    {},
    stem.map((node) =>
      node.type === 'element' && node.name === 'p' && holdsGap(node)
        ? el('flow', { class: 'Block' }, pieces(node.children, question, ctx))
        : htmlMaterial([node]),
    ),
  ),
];

const pieces = (line: Rich, question: Cloze, ctx: ItemContext): readonly Element[] => {
  const out: Element[] = [];
  let words: RichNode[] = [];
  const close = (): void => {
    if (words.length > 0) out.push(htmlMaterial(words));
    words = [];
  };
  for (const node of line) {
    const gap = node.type === 'gap' ? question.gaps[node.gap] : undefined;
    if (node.type !== 'gap' || !gap) words.push(node);
    else {
      close();
      out.push(blank({ gap, ident: responseId(node.gap) }, ctx));
    }
  }
  close();
  return out;
};

const byName = (stem: Rich, question: Cloze, ctx: ItemContext): readonly Element[] => {
  const wanted = question.gaps.map((_, index) => responseId(index));
  const names = freeNames(wanted, JSON.stringify(stem));
  const nameOf = (gap: number): string => names.get(responseId(gap)) ?? '';
  const named = mapRich(stem, (node) => [node.type === 'gap' ? text(`[${nameOf(node.gap)}]`) : node]);
  return [
    htmlMaterial(named),
    ...question.gaps.map((gap, index) => blank({ gap, ident: responseId(index), name: nameOf(index) }, ctx)),
  ];
};

interface Blank {
  readonly gap: Gap;
  readonly ident: string;
  readonly name?: string;
}

const blank = ({ gap, ident, name }: Blank, { shuffle }: ItemContext): Element => {
  switch (gap.type) {
    case 'choice':
      return el(
        'response_lid',
        { ident, rcardinality: 'Single' },
        name !== undefined && plainMaterial(name),
        el(
          'render_choice',
          { shuffle: shuffle ? 'Yes' : 'No' },
          gap.options.map((option, index) =>
            el('response_label', { ident: answerId(index) }, plainMaterial(option.text)),
          ),
        ),
      );
    case 'text':
      return textBox(ident, name);
    case 'number':
      return numberBox(ident, gap.unit ?? '', name);
    case 'formula':
      throw new Error('a blank with random numbers reached the writer: lower it first');
  }
};

const rightTest = (gap: Gap, ident: string, { matchCase }: Cloze): Element => {
  switch (gap.type) {
    case 'choice':
      return varequal(
        answerId(
          Math.max(
            0,
            gap.options.findIndex(({ right }) => right),
          ),
        ),
        ident,
      );
    case 'text':
      return textTest(gap.texts, matchCase, ident);
    case 'number':
      return all(numberTest(gap.accept, ident));
    case 'formula':
      throw new Error('a blank with random numbers reached the writer: lower it first');
  }
};
