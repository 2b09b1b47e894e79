import type { QuestionOf } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { behind } from '../../../../rich/markdown/indent.ts';
import { toMarkdownItem, toMarkdownLine } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';

/** `- left => right`, then the right sides that are left over. */
export const printPairs = ({ pairs, distractors }: QuestionOf<'match'>, ctx: QuestionContext): string =>
  [
    ...pairs.map(({ left, right }) => `- ${oneLine(left, ctx)} => ${oneLine(right, ctx)}`),
    ...distractors.map((right) => `- => ${oneLine(right, ctx)}`),
  ].join('\n');

const oneLine = (rich: Rich, { options }: QuestionContext): string =>
  toMarkdownLine(rich, { line: 'item', single: true }, options);

/** `1.` `2.` `3.` in the right order. */
export const printItems = ({ items }: QuestionOf<'order'>, { options }: QuestionContext): string => {
  const printed = items.map((item, index) => behind(`${index + 1}. `, toMarkdownItem(item, options)));
  return printed.join(printed.some((one) => one.includes('\n\n')) ? '\n\n' : '\n');
};
