import type { Tokens } from 'marked';
import type { Token } from '../inline/lexer.ts';
import type { Block, PageBlock } from '../page/blocks/block.ts';
import { isCallout } from '../page/blocks/callout.ts';
import { isComment } from '../page/blocks/read-blocks.ts';
import { splitArrow } from './arrow.ts';
import { choiceMark } from './choice-mark.ts';

/** What a block is for in a question, by its shape alone. */
export type Role =
  | 'nothing'
  | 'callout'
  | 'vars'
  | 'choices'
  | 'pairs'
  | 'answers'
  | 'commands'
  | 'list'
  | 'content';

export const roleOf = (block: PageBlock): Role => {
  if (block.type === 'container') return 'content';
  const read = roles[block.token.type];
  // The table's row is the one for this token's type.
  return read ? (read as (block: Block) => Role)(block) : 'content';
};

type Of<T extends Token['type']> = Block<Extract<Token, { type: T }>>;

const roles: { readonly [T in Token['type']]?: (block: Of<T>) => Role } = {
  space: () => 'nothing',
  def: () => 'nothing',
  hr: () => 'nothing',
  html: ({ token }) => (isComment(token.raw) ? 'nothing' : 'content'),
  blockquote: (block) => (isCallout(block) ? 'callout' : 'content'),
  code: ({ token }) => (token.lang?.trim() === 'vars' ? 'vars' : 'content'),
  paragraph: ({ token }) => lineRole(token.text),
  list: ({ token }) => listRole(token),
};

const lineRole = (text: string): Role => {
  const sign = text.trimStart()[0];
  // An arrow that stands in no list is text.
  if ((sign !== '=' && sign !== '@') || text.trimStart().startsWith('=>')) return 'content';
  const every = text.split('\n').every((line) => line.trimStart().startsWith(sign));
  if (!every) return 'content';
  return sign === '=' ? 'answers' : 'commands';
};

const listRole = (list: Tokens.List): Role => {
  if (list.items.some((item) => choiceMark(item.text))) return 'choices';
  return list.items.every((item) => splitArrow(item.text.split('\n\n', 1)[0] ?? '')) ? 'pairs' : 'list';
};
