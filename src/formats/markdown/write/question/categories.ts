import type { Category, QuestionOf } from '../../../../model/question.ts';
import { behind } from '../../../../rich/markdown/indent.ts';
import { toMarkdownItem } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';

/** `- Category` with its items nested. */
export const printCategories = ({ categories }: QuestionOf<'categorize'>, ctx: QuestionContext): string =>
  categories.map((category) => printCategory(category, ctx)).join('\n');

const printCategory = ({ title, items }: Category, { options }: QuestionContext): string => {
  const lines = items.map((item) => behind('- ', toMarkdownItem(item, options)));
  return behind('- ', [toMarkdownItem(title, options), ...lines].join('\n'));
};
