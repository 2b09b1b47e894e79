import type { Gap, QuestionOf } from '../../../../model/question.ts';
import { type Element, element, type Rich } from '../../../../model/rich.ts';
import { mapRich } from '../../../../rich/map.ts';
import { decimal } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { addToScore, allOf, float, isRight, setScore, when } from '../expressions.ts';
import type { Template } from '../template.ts';
import { computes } from './formula.ts';
import { accepts, correctNumber, unitOf } from './number.ts';
import { declare, type ItemContext, type ItemParts, isFixed, mapping, noAnswerFeedback } from './parts.ts';
import { anyText, boxLength, textEntries } from './text.ts';

type Cloze = QuestionOf<'cloze'>;

/** Each blank is an interaction of its own inside the text. */
export const cloze = (question: Cloze, ctx: ItemContext): ItemParts => {
  const { gaps } = question;
  const tests = gaps.map((gap, index) => gapTest(gap, responseOf(index), { question, ...ctx }));
  const filled = (rich: Rich): Rich => fill(rich, question, ctx);
  const { blocks } = ctx.text;
  gaps.forEach((gap, index) => {
    if (gap.type === 'formula')
      ctx.template.setCorrect(responseOf(index), ctx.template.nameOf(gap.expression));
  });
  return {
    declarations: gaps.map((gap, index) => gapDeclaration(gap, responseOf(index), question)),
    stem: [...blocks([element('p', {}, filled(question.prompt))]), ...blocks(filled(question.body))],
    body: [],
    scoring: { type: 'rules', rules: rules(question, tests) },
    right: allOf(tests),
    answerFeedback: noAnswerFeedback,
  };
};

const responseOf = (gap: number): string => `RESPONSE_${gap + 1}`;

const fill = (rich: Rich, question: Cloze, ctx: ItemContext): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'gap') return [node];
    const gap = question.gaps[node.gap];
    return gap ? interaction(gap, responseOf(node.gap), { question, ...ctx }) : [];
  });

type Around = ItemContext & { readonly question: Cloze };

const interaction = (gap: Gap, responseIdentifier: string, { question, shuffle }: Around): Rich => {
  const { hint: placeholderText } = gap;
  switch (gap.type) {
    case 'choice':
      return [
        el(
          'inlineChoiceInteraction',
          { responseIdentifier, shuffle },
          gap.options.map(({ text: label }, index) =>
            el(
              'inlineChoice',
              {
                identifier: optionId(index),
                fixed: isFixed(question.shuffle, index, gap.options.length),
              },
              label,
            ),
          ),
        ),
      ];
    case 'text': {
      const expectedLength = boxLength(gap.texts);
      return [el('textEntryInteraction', { responseIdentifier, expectedLength, placeholderText })];
    }
    case 'number':
    case 'formula': {
      const unit = gap.unit === undefined ? [] : unitOf(gap.unit);
      return [
        el('textEntryInteraction', { responseIdentifier, expectedLength: 12, placeholderText }),
        ...unit,
      ];
    }
  }
};

const optionId = (index: number): string => `choice_${index + 1}`;

const gapDeclaration = (gap: Gap, identifier: string, question: Cloze): Element => {
  switch (gap.type) {
    case 'choice': {
      const correct = gap.options.flatMap(({ right }, index) => (right ? [optionId(index)] : [])).slice(0, 1);
      return declare({ identifier, cardinality: 'single', baseType: 'identifier', correct });
    }
    case 'text':
      return declare({
        identifier,
        cardinality: 'single',
        baseType: 'string',
        correct: gap.texts.slice(0, 1),
        mapping: gapMapping(gap.texts, question),
      });
    case 'number':
      return declare({
        identifier,
        cardinality: 'single',
        baseType: 'float',
        correct: [correctNumber(gap.accept)],
      });
    case 'formula':
      return declare({ identifier, cardinality: 'single', baseType: 'float' });
  }
};

/** For systems that mark typed answers by their mapping alone: each accepted text is worth the blank's share. */
const gapMapping = (texts: readonly string[], { gaps, points, matchCase }: Cloze): Element => {
  const value = points / gaps.length;
  return mapping(textEntries([{ texts, value }], matchCase), { lower: '0', upper: decimal(value) });
};

const gapTest = (
  gap: Gap,
  identifier: string,
  { question, template }: { readonly question: Cloze; readonly template: Template },
): Element => {
  switch (gap.type) {
    case 'text':
      return anyText(identifier, gap.texts, question.matchCase);
    case 'number':
      return accepts(identifier, gap.accept);
    case 'choice':
      return isRight(identifier);
    case 'formula':
      return computes(identifier, gap, template);
  }
};

const rules = ({ points, scoring }: Cloze, tests: readonly Element[]): readonly Element[] =>
  scoring === 'partial'
    ? tests.map((test) => when(test, addToScore(float(decimal(points / tests.length)))))
    : [when(allOf(tests), setScore(float(decimal(points))))];
