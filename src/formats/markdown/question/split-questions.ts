import type { Tokens } from 'marked';
import { type Block, blockPos, type PageBlock } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import type { QuestionSource } from './read-question.ts';

/** Blocks cut at their headings of one level, ATX headings only. */
export interface Split {
  /** What stands before the first heading. */
  readonly before: readonly PageBlock[];
  readonly questions: readonly QuestionSource[];
}

export const isHeading = (block: PageBlock, depth: number): block is Block<Tokens.Heading> =>
  block.type === 'block' &&
  block.token.type === 'heading' &&
  block.token.depth === depth &&
  /^ {0,3}#/.test(block.token.raw);

export const splitQuestions = (blocks: readonly PageBlock[], depth: number): Split =>
  split(blocks, (block) => isHeading(block, depth));

/** The sections of a key-term page, whose headings may be underlined too. */
export const splitSections = (blocks: readonly PageBlock[]): Split =>
  split(blocks, (block) => isHeading(block, 2) || (isUnderlined(block) && block.token.depth === 2));

const split = (
  blocks: readonly PageBlock[],
  begins: (block: PageBlock) => block is Block<Tokens.Heading>,
): Split => {
  const before: PageBlock[] = [];
  const questions: { heading: Block<Tokens.Heading>; blocks: PageBlock[] }[] = [];
  for (const block of blocks) {
    if (begins(block)) questions.push({ heading: block, blocks: [] });
    else (questions.at(-1)?.blocks ?? before).push(block);
  }
  return { before, questions };
};

/** Only `##` makes questions: an underlined heading is an error, and stays text. */
export const reportUnderlined = (reader: Reader, blocks: readonly PageBlock[]): void => {
  for (const block of blocks)
    if (isUnderlined(block))
      reader.ctx.report.add('quiz/setext-heading', { text: block.token.text }, blockPos(block));
};

export const isUnderlined = (block: PageBlock): block is Block<Tokens.Heading> =>
  block.type === 'block' && block.token.type === 'heading' && !/^ {0,3}#/.test(block.token.raw);
