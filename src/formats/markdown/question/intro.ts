import type { Rich } from '../../../model/rich.ts';
import { blockPos, type PageBlock } from '../page/blocks/block.ts';
import { readBlocks } from '../page/blocks/read-blocks.ts';
import type { Reader } from '../page/reader.ts';
import { reportLooseHeadings } from './loose-headings.ts';
import { roleOf } from './roles.ts';

/** The text before the first question. What looks like an answer there has lost its heading. */
export const readIntro = (reader: Reader, blocks: readonly PageBlock[]): Rich => {
  if (reportLooseHeadings(reader, blocks)) return reader.quietly(() => readBlocks(reader, blocks));
  const answer = blocks.find(isAnswer);
  if (answer) reader.ctx.report.add('quiz/answer-without-question', {}, blockPos(answer));
  return readBlocks(reader, blocks);
};

/** A list of tasks may well introduce a quiz. */
const isAnswer = (block: PageBlock): boolean => {
  const role = roleOf(block);
  const isTaskList =
    block.type === 'block' &&
    block.token.type === 'list' &&
    block.token.items.every(({ text }) => /^\[[ xX]\]/.test(text));
  return role !== 'nothing' && !isTaskList && answerRoles.has(role);
};

const answerRoles: ReadonlySet<string> = new Set(['choices', 'pairs', 'answers', 'commands', 'vars']);
