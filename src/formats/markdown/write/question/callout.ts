import type { Criterion, Question } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { behind, quote } from '../../../../rich/markdown/indent.ts';
import { toMarkdown, toMarkdownItem } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';

export const printHints = ({ hints }: Question, ctx: QuestionContext): readonly string[] =>
  hints.map((hint) => printCallout('HINT', hint, ctx));

export const printFeedback = ({ feedback }: Question, ctx: QuestionContext): readonly string[] => [
  ...(feedback.always ? [printCallout('FEEDBACK', feedback.always, ctx)] : []),
  ...(feedback.correct ? [printCallout('CORRECT', feedback.correct, ctx)] : []),
  ...(feedback.incorrect ? [printCallout('INCORRECT', feedback.incorrect, ctx)] : []),
  ...(feedback.solution ? [printCallout('SOLUTION', feedback.solution, ctx)] : []),
];

export const printCallout = (name: string, body: Rich, ctx: QuestionContext): string =>
  quote(`[!${name}]\n${toMarkdown(body, { ...ctx.options, answers: false })}`.trimEnd());

/** Model answers and the rubric of an open question. */
export const printModel = (
  answers: readonly Rich[],
  rubric: readonly Criterion[],
  ctx: QuestionContext,
): string =>
  [
    ...answers.map((answer) => printCallout('ANSWER', answer, ctx)),
    ...(rubric.length > 0
      ? [quote(['[!RUBRIC]', ...rubric.map((one) => criterion(one, ctx))].join('\n'))]
      : []),
  ].join('\n\n');

const criterion = ({ points, text }: Criterion, { options }: QuestionContext): string =>
  behind('- ', `${points}: ${toMarkdownItem(text, { ...options, answers: false })}`);
