import type { Tokens } from 'marked';
import type { Block, PageBlock } from '../page/blocks/block.ts';
import { blockPos, isBlock } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import { choiceMark } from './choice-mark.ts';
import { canJoin, joinLists, joinParted } from './join-parted.ts';
import { reportAfter } from './report-after.ts';
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
  /** What stands after an answer block, with the number of these before it. */
  readonly after: { readonly block: PageBlock; readonly answers: number }[];
  readonly callouts: Block<Tokens.Blockquote>[];
  readonly vars: Block<Tokens.Code>[];
  /** Role of the block just before, what may stand anywhere aside. */
  last: Role | undefined;
}

export const chooseAnswer = (reader: Reader, blocks: readonly PageBlock[]): Layout => {
  const sorting: Sorting = { answers: [], before: [], after: [], callouts: [], vars: [], last: undefined };
  for (const block of joinParted(blocks)) sortBlock(sorting, block);
  const answers = withoutUnknown(reader, sorting.answers);
  reportSecond(reader, answers, sorting);
  const [extra] = sorting.after;
  if (extra) reportAfter(reader, extra.block);
  const { before: content, callouts, vars } = sorting;
  const lastList = content.findLast((block) => isBlock(block, 'list'));
  return { answer: wholeAnswer(answers), content, callouts, vars, lastList };
};

/** The first answer block; where nothing in it is right, with a second list of its kind, which is reported. */
const wholeAnswer = (answers: readonly AnswerBlock[]): AnswerBlock | undefined => {
  if (answers.length < 2) return answers[0];
  const [first, second] = answers;
  const [list, more] = [first?.blocks[0], second?.blocks[0]];
  const both = isBlock(list, 'list') && isBlock(more, 'list') && first?.role === second?.role;
  const isWhole = both && list.token.items.some(({ text }) => choiceMark(text)?.checked);
  return first && both && !isWhole && canJoin(list, more)
    ? { ...first, blocks: [joinLists(list, more)] }
    : first;
};

const sortBlock = (sorting: Sorting, block: PageBlock): void => {
  const role = roleOf(block);
  if (role === 'nothing') return;
  if (block.type === 'block' && isAnswerRole(role)) addAnswer(sorting, role, block);
  else if (isBlock(block, 'blockquote') && role === 'callout') sorting.callouts.push(block);
  else if (isBlock(block, 'code') && role === 'vars') {
    sorting.vars.push(block);
    return;
  } else if (sorting.answers.length > 0) sorting.after.push({ block, answers: sorting.answers.length });
  else sorting.before.push(block);
  sorting.last = role;
};

const addAnswer = (sorting: Sorting, role: AnswerRole, block: Block): void => {
  const last = sorting.answers.at(-1);
  if (last && sorting.last === role && mergeable.has(role)) last.blocks.push(block);
  else sorting.answers.push({ role, blocks: [block] });
};

const answerRoles: ReadonlySet<Role> = new Set<AnswerRole>(['choices', 'pairs', 'answers', 'commands']);
const mergeable: ReadonlySet<Role> = new Set<AnswerRole>(['answers', 'commands']);

const isAnswerRole = (role: Role): role is AnswerRole => answerRoles.has(role);

/** Beside another answer block, an unknown `@` line is a mistake of its own, not a second answer. */
const withoutUnknown = (reader: Reader, answers: readonly AnswerBlock[]): readonly AnswerBlock[] => {
  if (answers.every(({ role }) => role !== 'commands')) return answers;
  const known = answers.filter(({ role, blocks: [first] }) => role !== 'commands' || isUpload(first));
  if (known.length === 0) return answers;
  for (const { blocks } of answers.filter((one) => !known.includes(one))) {
    const [first] = blocks;
    const line = first?.token.raw.trim().split('\n', 1)[0] ?? '';
    if (first) reader.ctx.report.add('upload/unknown-command', { line }, blockPos(first));
  }
  return known;
};

const isUpload = (block: Block | undefined): boolean => /^\s*@[ \t]*upload\b/.test(block?.token.raw ?? '');

const reportSecond = (reader: Reader, answers: readonly AnswerBlock[], { after }: Sorting): void => {
  if (answers.length < 2) return;
  const [first, second] = answers;
  const [firstBlock, secondBlock] = [first?.blocks[0], second?.blocks[0]];
  if (!firstBlock || !secondBlock) return;
  const sameRole = first?.role === second?.role;
  // What parts one answer block in two is reported itself.
  if (sameRole && after[0]?.answers === 1) return;
  const related = [{ message: 'the first answer block', at: blockPos(firstBlock) }];
  const lists = sameRole && firstBlock.token.type === 'list' ? 'yes' : 'no';
  reader.ctx.report.add('quiz/two-answer-blocks', { lists }, blockPos(secondBlock), related);
};
