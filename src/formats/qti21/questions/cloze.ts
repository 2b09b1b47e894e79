import type { Gap, QuestionOf } from '../../../model/question.ts';
import { type Element, element, type Rich, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { addToScore, allOf, float, isRight, setScore } from '../expressions.ts';
import { blocks } from '../xhtml.ts';
import { accepts, correctNumber } from './number.ts';
import { declare, type ItemContext, type ItemParts, noAnswerFeedback } from './parts.ts';
import { anyText, boxLength } from './text.ts';

/** Each blank is an interaction of its own inside the text. */
export const cloze = (question: QuestionOf<'cloze'>, { shuffle }: ItemContext): ItemParts => {
  const tests = question.gaps.map((gap, index) => gapTest(gap, responseOf(index), question.matchCase));
  const filled = (rich: Rich): Rich => fill(rich, question.gaps, shuffle);
  return {
    interaction: question.gaps.every(({ type }) => type === 'choice')
      ? 'inlineChoiceInteraction'
      : 'textEntryInteraction',
    declarations: question.gaps.map((gap, index) => gapDeclaration(gap, responseOf(index))),
    stem: [...blocks([element('p', {}, filled(question.prompt))]), ...blocks(filled(question.body))],
    body: [],
    scoring: { type: 'rules', rules: rules(question, tests) },
    right: allOf(tests),
    answerFeedback: noAnswerFeedback,
  };
};

const responseOf = (gap: number): string => `RESPONSE_${gap + 1}`;

const fill = (rich: Rich, gaps: readonly Gap[], shuffle: boolean): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'gap') return [node];
    const gap = gaps[node.gap];
    return gap ? interaction(gap, responseOf(node.gap), shuffle) : [];
  });

const interaction = (gap: Gap, responseIdentifier: string, shuffle: boolean): Rich => {
  switch (gap.type) {
    case 'choice':
      return [
        el(
          'inlineChoiceInteraction',
          { responseIdentifier, shuffle },
          gap.options.map(({ text: label }, index) =>
            el('inlineChoice', { identifier: optionId(index) }, label),
          ),
        ),
      ];
    case 'text':
      return [el('textEntryInteraction', { responseIdentifier, expectedLength: boxLength(gap.texts) })];
    case 'number': {
      const unit = gap.unit === undefined ? [] : [text(` ${gap.unit}`)];
      return [el('textEntryInteraction', { responseIdentifier, expectedLength: 12 }), ...unit];
    }
    case 'formula':
      throw new Error('a formula blank reached the writer: lower it first');
  }
};

const optionId = (index: number): string => `choice_${index + 1}`;

const gapDeclaration = (gap: Gap, identifier: string): Element => {
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
      });
    case 'number':
      return declare({
        identifier,
        cardinality: 'single',
        baseType: 'float',
        correct: [correctNumber(gap.accept)],
      });
    case 'formula':
      throw new Error('a formula blank reached the writer: lower it first');
  }
};

const gapTest = (gap: Gap, identifier: string, matchCase: boolean): Element => {
  switch (gap.type) {
    case 'text':
      return anyText(identifier, gap.texts, matchCase);
    case 'number':
      return accepts(identifier, gap.accept);
    case 'choice':
    case 'formula':
      return isRight(identifier);
  }
};

const rules = ({ points, scoring }: QuestionOf<'cloze'>, tests: readonly Element[]): readonly Element[] =>
  scoring === 'partial'
    ? tests.map((test) => when(test, addToScore(decimal(points / tests.length))))
    : [when(allOf(tests), setScore(float(decimal(points))))];

const when = (test: Element, then: Element): Element =>
  el('responseCondition', {}, el('responseIf', {}, test, then));
