import type { QuestionOf, TextAnswer } from '../../../../model/question.ts';
import type { Element } from '../../../../model/rich.ts';
import { decimal } from '../../number-bounds.ts';
import { el } from '../../xml.ts';
import { allOf, anyOf, baseValue, isNull, variable } from '../expressions.ts';
import { declare, type ItemParts, mapEntry, mapping, response } from './parts.ts';

/** Short answer: a mapping from accepted texts to points. */
export const text = (question: QuestionOf<'text'>): ItemParts => {
  const { answers, matchCase, points } = question;
  const full = answers.filter(({ credit }) => credit >= 1).flatMap(({ texts }) => texts);
  const accepted = full.length > 0 ? full : answers.flatMap(({ texts }) => texts);
  return {
    declarations: [
      declare({
        cardinality: 'single',
        baseType: 'string',
        correct: accepted.slice(0, 1),
        mapping: mapping(entries(question), { lower: '0', upper: decimal(points) }),
      }),
    ],
    body: [textBox(response, accepted)],
    scoring: { type: 'map' },
    right: anyText(response, accepted, matchCase),
    answerFeedback: {
      byResponse: false,
      inAnswers: false,
      list: answers.flatMap((answer, index) => feedbackOf(answer, index, matchCase)),
    },
  };
};

const feedbackOf = ({ texts, feedback }: TextAnswer, index: number, matchCase: boolean) =>
  feedback
    ? [{ identifier: `answer_${index + 1}`, rich: feedback, test: anyText(response, texts, matchCase) }]
    : [];

const entries = ({ answers, matchCase, points }: QuestionOf<'text'>): readonly Element[] =>
  textEntries(
    answers.map(({ texts, credit }) => ({ texts, value: credit * points })),
    matchCase,
  );

/** The first line that accepts a text counts, as in `grade()`. */
export const textEntries = (
  lines: readonly { readonly texts: readonly string[]; readonly value: number }[],
  matchCase: boolean,
): readonly Element[] => {
  const seen = new Set<string>();
  return lines.flatMap(({ texts, value }) =>
    texts.flatMap((one) => {
      const key = matchCase ? one : one.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [mapEntry(one, decimal(value), matchCase)];
    }),
  );
};

/** Asks first whether anything was typed: some players fail where `stringMatch` is given nothing. */
export const anyText = (identifier: string, texts: readonly string[], matchCase: boolean): Element =>
  allOf([
    el('not', {}, isNull(identifier)),
    anyOf(
      texts.map((one) =>
        el('stringMatch', { caseSensitive: matchCase }, variable(identifier), baseValue('string', one)),
      ),
    ),
  ]);

/** The box is as wide as the longest answer, rounded up so that it does not give the answer away. */
const textBox = (responseIdentifier: string, texts: readonly string[]): Element =>
  el('p', {}, el('textEntryInteraction', { responseIdentifier, expectedLength: boxLength(texts) }));

export const boxLength = (texts: readonly string[]): number =>
  Math.max(20, Math.ceil(Math.max(0, ...texts.map((one) => one.length)) / 10) * 10);
