import type { Tokens } from 'marked';
import type { Block, PageBlock } from '../page/blocks/block.ts';
import { blockPos } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import { type Role, roleOf } from './roles.ts';

/** The one block that learners answer in: neighbouring `=` or `@` paragraphs are one. */
export interface AnswerBlock {
  readonly role: AnswerRole;
  readonly blocks: readonly Block[];
}

export type AnswerRole = 'choices' | 'pairs' | 'answers' | 'commands';

/** A question's blocks by what they are for. */
export interface Layout {
  readonly answer: AnswerBlock | undefined;
  readonly content: readonly PageBlock[];
  readonly callouts: readonly Block<Tokens.Blockquote>[];
  readonly vars: readonly Block<Tokens.Code>[];
  /** The last plain list and all before it: for orderings and categories, where nothing else asks for an answer. */
  readonly lastList: Block<Tokens.List> | undefined;
}

interface Sorting {
  readonly answers: { readonly role: AnswerRole; readonly blocks: Block[] }[];
  readonly before: PageBlock[];
  readonly after: PageBlock[];
  readonly callouts: Block<Tokens.Blockquote>[];
  readonly vars: Block<Tokens.Code>[];
  /** Role of the block just before, spaces aside. */
  last: Role | undefined;
}

export const chooseAnswer = (reader: Reader, blocks: readonly PageBlock[]): Layout => {
  const sorting: Sorting = { answers: [], before: [], after: [], callouts: [], vars: [], last: undefined };
  for (const block of blocks) sortBlock(sorting, block);
  reportExtra(reader, sorting);
  const [answer] = sorting.answers;
  const { before: content, callouts, vars } = sorting;
  return { answer, content, callouts, vars, lastList: content.findLast(isList) };
};

const sortBlock = (sorting: Sorting, block: PageBlock): void => {
  const role = roleOf(block);
  if (block.type === 'block') {
    if (block.token.type === 'space') return;
    if (isAnswerRole(role)) addAnswer(sorting, role, block);
    else if (block.token.type === 'blockquote' && role === 'callout')
      sorting.callouts.push({ ...block, token: block.token });
    else if (block.token.type === 'code' && role === 'vars')
      sorting.vars.push({ ...block, token: block.token });
    else if (role !== 'nothing') content(sorting).push(block);
  } else content(sorting).push(block);
  sorting.last = role;
};

const content = (sorting: Sorting): PageBlock[] =>
  sorting.answers.length > 0 ? sorting.after : sorting.before;

const addAnswer = (sorting: Sorting, role: AnswerRole, block: Block): void => {
  const last = sorting.answers.at(-1);
  if (last && sorting.last === role && mergeable.has(role)) last.blocks.push(block);
  else sorting.answers.push({ role, blocks: [block] });
};

const answerRoles: ReadonlySet<Role> = new Set<AnswerRole>(['choices', 'pairs', 'answers', 'commands']);
const mergeable: ReadonlySet<Role> = new Set<AnswerRole>(['answers', 'commands']);

const isAnswerRole = (role: Role): role is AnswerRole => answerRoles.has(role);

const isList = (block: PageBlock): block is Block<Tokens.List> =>
  block.type === 'block' && block.token.type === 'list';

const reportExtra = (reader: Reader, { answers, after }: Sorting): void => {
  const [first, second] = answers;
  const firstBlock = first?.blocks[0];
  const secondBlock = second?.blocks[0];
  if (firstBlock && secondBlock) {
    const related = [{ message: 'the first answer block', at: blockPos(firstBlock) }];
    reader.ctx.report.add('quiz/two-answer-blocks', {}, blockPos(secondBlock), related);
  }
  const [extra] = after;
  if (extra) reader.ctx.report.add('quiz/after-answer', {}, blockPos(extra));
};
