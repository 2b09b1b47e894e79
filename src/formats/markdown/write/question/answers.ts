import type { Rich } from '../../../../model/rich.ts';
import { toMarkdownLine } from '../../../../rich/markdown.ts';
import type { QuestionContext } from './context.ts';
import { percent, printSettings } from './settings.ts';

interface Answer {
  readonly credit: number;
  readonly feedback?: Rich;
}

/** `= answer {credit=50% feedback="..."}`, a line each. */
export const printAnswers = <A extends Answer>(
  answers: readonly A[],
  print: (answer: A) => string,
  ctx: QuestionContext,
): string => answers.map((answer) => `= ${print(answer)}${settings(answer, ctx)}`).join('\n');

const settings = ({ credit, feedback }: Answer, { options }: QuestionContext): string =>
  printSettings(undefined, {
    credit: credit === 1 ? undefined : percent(credit),
    feedback: feedback && toMarkdownLine(feedback, { line: 'heading' }, options),
  });
