import type { Choice } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { behind, quote } from '../../../../rich/markdown/indent.ts';
import { toMarkdown, toMarkdownItem } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';
import { percent } from './settings.ts';

/** `- (x) right`, with its feedback as a quote under it. */
export const printChoice = (choice: Choice, brackets: Brackets, ctx: QuestionContext, end = ''): string => {
  const text = toMarkdownItem(choice.text, ctx.options);
  const feedback = choice.feedback ? `\n${printFeedback(choice.feedback, ctx)}` : '';
  // A quote right below other blocks would be read as part of them.
  const gap = text.includes('\n') && feedback ? '\n' : '';
  return behind('- ', `${marker(choice, brackets)} ${text}${end}${gap}${feedback}`);
};

export type Brackets = '()' | '[]';

export const printFeedback = (feedback: Rich, { options }: QuestionContext): string =>
  quote(toMarkdown(feedback, { ...options, answers: false }));

const marker = ({ right, credit }: Choice, brackets: Brackets): string => {
  const inside = credit === undefined ? (right ? 'x' : ' ') : percent(credit);
  return `${brackets[0]}${inside}${brackets[1]}`;
};

export const printChoices = (
  choices: readonly Choice[],
  brackets: Brackets,
  ctx: QuestionContext,
): string => {
  const printed = choices.map((choice) => printChoice(choice, brackets, ctx));
  return printed.join(printed.some((one) => one.includes('\n\n')) ? '\n\n' : '\n');
};
