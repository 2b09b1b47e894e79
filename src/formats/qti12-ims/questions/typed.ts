import type { QuestionOf } from '../../../model/question.ts';
import type { Element, Rich } from '../../../model/rich.ts';
import { numberTest } from '../../shared/qti12/number-test.ts';
import { type ItemParts, response } from '../../shared/qti12/parts.ts';
import { el } from '../../shared/xml.ts';
import { all, any } from '../tests.ts';
import { numberBox, textBox } from './boxes.ts';

export const text = ({ answers, matchCase }: QuestionOf<'text'>): ItemParts => {
  const tests = answers.map(({ texts }) => textTest(texts, matchCase, response));
  return {
    type: 'Short answer',
    presentation: [textBox(response)],
    ...judged(answers, tests),
  };
};

/** Any of the accepted texts. */
export const textTest = (texts: readonly string[], matchCase: boolean, respident: string): Element =>
  any(texts.map((one) => el('varequal', { respident, case: matchCase ? 'Yes' : 'No' }, one)));

export const number = ({ answers }: QuestionOf<'number'>): ItemParts => {
  const tests = answers.map(({ accept }) => all(numberTest(accept)));
  const units = [...new Set(answers.flatMap(({ unit }) => unit ?? []))];
  return {
    type: 'Numeric',
    presentation: [numberBox(response, units.join(' / '))],
    ...judged(answers, tests),
  };
};

/** What each answer earns and is told, by its test. */
const judged = (
  answers: readonly { readonly credit: number; readonly feedback?: Rich }[],
  tests: readonly Element[],
): Pick<ItemParts, 'scoring' | 'answerFeedback'> => ({
  scoring: {
    type: 'set',
    tests: answers.map(({ credit }, index) => ({ test: tests.slice(index, index + 1), share: credit })),
  },
  answerFeedback: answers.flatMap(({ feedback }, index) =>
    feedback ? [{ answer: `answer_${index + 1}`, test: tests.slice(index, index + 1), rich: feedback }] : [],
  ),
});
