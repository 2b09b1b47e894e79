import type { QuestionOf } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { walkRich } from '../../../../rich/map.ts';
import { behind } from '../../../../rich/markdown/indent.ts';
import { toMarkdownItem, toMarkdownLine } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';

/** `- left => right`, then the right sides that are left over. */
export const printPairs = ({ pairs, distractors }: QuestionOf<'match'>, ctx: QuestionContext): string =>
  [
    ...pairs.map(({ left, right }) => `- ${oneLine(left, right, ctx)} => ${oneLine(right, left, ctx)}`),
    ...distractors.map((right) => `- => ${oneLine(right, [], ctx)}`),
  ].join('\n');

/** One side of a pair; a dollar on the other side could make a formula with one of its own. */
const oneLine = (rich: Rich, other: Rich, { options }: QuestionContext): string =>
  toMarkdownLine(rich, { line: 'item', single: true, dollars: hasDollar(other) }, options);

const hasDollar = (rich: Rich): boolean =>
  JSON.stringify(rich).includes('$') || [...walkRich(rich)].some(({ type }) => type === 'math');

/** `1.` `2.` `3.` in the right order. */
export const printItems = ({ items }: QuestionOf<'order'>, { options }: QuestionContext): string => {
  const printed = items.map((item, index) => behind(`${index + 1}. `, toMarkdownItem(item, options)));
  return printed.join(printed.some((one) => one.includes('\n\n')) ? '\n\n' : '\n');
};
