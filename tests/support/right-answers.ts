import { boundsOf } from '../../src/formats/shared/number-bounds.ts';
import type { Gap, Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { toPlain } from '../../src/rich/plain.ts';

/** What earns full points, as a reader of the question would say it. */
export const rightAnswers = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return question.choices.filter(({ right }) => right).map((one) => line(one.text));
    case 'boolean':
      return question.choices.filter(({ right }) => right).map(({ value }) => String(value));
    case 'text':
      return question.answers.filter(({ credit }) => credit === 1).flatMap(({ texts }) => texts);
    case 'number':
      return question.answers.filter(({ credit }) => credit === 1).map(({ accept }) => span(accept));
    case 'match':
      return question.pairs.map(({ left, right }) => `${line(left)} = ${line(right)}`);
    case 'order':
      return question.items.map(line);
    case 'cloze':
      return question.gaps.map(gapAnswer);
    case 'hotspot':
      return question.areas.filter(({ right }) => right).map((area) => line(area.text));
    default:
      return [];
  }
};

const line = (rich: Rich): string => toPlain(rich).replace(/\s+/g, ' ').trim();

const span = (accept: Parameters<typeof boundsOf>[0]): string => {
  const { low, high } = boundsOf(accept);
  return low === high ? low : `${low} to ${high}`;
};

const gapAnswer = (gap: Gap): string => {
  if (gap.type === 'text') return gap.texts.join(' or ');
  if (gap.type === 'number') return span(gap.accept);
  return gap.type === 'choice' ? (gap.options.find(({ right }) => right)?.text ?? '') : gap.expression;
};
