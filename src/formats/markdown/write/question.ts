import type { Kind, Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toMarkdown, toMarkdownLine } from '../../../rich/markdown.ts';
import { isPromptId } from '../../shared/prompt-id.ts';
import { printFeedback, printHints } from './question/callout.ts';
import type { QuestionContext } from './question/context.ts';
import { printGap } from './question/gap.ts';
import { kindWriters } from './question/kinds.ts';
import { printSettings, type SettingValue } from './question/settings.ts';
import { printVariables } from './question/variables.ts';

/** A question: heading with settings, variables, text, answer block, callouts. */
export const printQuestion = (question: Question, file: QuestionContext): string => {
  const ctx = withGaps(question, file);
  const blocks = [
    printHeading(question, ctx),
    printVariables(question.vars),
    toMarkdown(question.body, ctx.options),
    ...(endsInList(question.body) ? ['<!-- -->'] : []),
    ...inOrder(question, printBlock(question, ctx), ctx),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
};

/** Hints stand before the model answer of an open question, else below the answer block. */
const inOrder = (question: Question, block: string, ctx: QuestionContext): readonly string[] => {
  const hints = printHints(question, ctx);
  const open = question.kind === 'essay';
  return [...(open ? hints : []), block, ...(open ? [] : hints), ...printFeedback(question, ctx)];
};

/** An answer block right after a list would go on with it: a comment keeps them apart. */
const endsInList = (body: Rich): boolean => {
  const last = body.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last?.type === 'element' && (last.name === 'ul' || last.name === 'ol');
};

const withGaps = (question: Question, ctx: QuestionContext): QuestionContext => {
  const gaps = question.kind === 'cloze' ? question.gaps : [];
  const gap = (index: number): string => {
    const found = gaps[index];
    return found ? printGap(found) : '';
  };
  return { ...ctx, options: { ...ctx.options, gaps: true, answers: true, gap } };
};

const printHeading = (question: Question, ctx: QuestionContext): string => {
  const prompt = toMarkdownLine(question.prompt, { line: 'heading' }, ctx.options);
  const id = isPromptId(question.id, question.prompt) ? undefined : question.id;
  return `${'#'.repeat(ctx.level)} ${prompt}${printSettings(id, settingsOf(question, ctx))}`;
};

const settingsOf = (question: Question, ctx: QuestionContext): Readonly<Record<string, SettingValue>> => {
  const tags = question.tags.filter((tag) => !ctx.tags.includes(tag));
  return {
    points: question.points === (question.kind === 'stimulus' ? 0 : 1) ? undefined : question.points,
    difficulty: question.difficulty,
    outcome: question.outcome === ctx.outcome ? undefined : question.outcome,
    tags: tags.length > 0 ? tags.join(', ') : undefined,
    attempts: question.attempts,
    scoring: question.scoring === 'all' ? undefined : question.scoring,
    shuffle: question.shuffle,
    ...writerOf(question).settings?.(question),
  };
};

const printBlock = (question: Question, ctx: QuestionContext): string =>
  writerOf(question).block(question, ctx);

interface Writer {
  readonly block: (question: Question, ctx: QuestionContext) => string;
  readonly settings?: (question: Question) => Readonly<Record<string, SettingValue>>;
}

// `kind` selects the row typed for exactly this question.
const writerOf = (question: Question): Writer =>
  kindWriters[question.kind satisfies Kind] as unknown as Writer;
