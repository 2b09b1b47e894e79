import type { Tokens } from 'marked';
import { type Block, isBlock, type PageBlock } from '../page/blocks/block.ts';
import { roleOf } from './roles.ts';

/**
 * Comments, rules, definitions and `vars` may stand anywhere, so a list that one of them parts is one list. An empty
 * comment is how Markdown keeps two lists apart (CommonMark 0.31, 5.3), and it keeps them apart here.
 */
export const joinParted = (blocks: readonly PageBlock[]): readonly PageBlock[] => {
  // Most questions have one list, and nothing to join.
  if (blocks.filter((block) => isBlock(block, 'list')).length < 2) return blocks;
  const joined: PageBlock[] = [];
  let open: Open | undefined;
  for (const block of blocks) {
    const list = isBlock(block, 'list') ? block : undefined;
    const parted = open && list && goesOn(open, list);
    if (open && list && parted) {
      open = { ...open, list: joinLists(open.list, list), between: [] };
      joined[open.index] = open.list;
      continue;
    }
    if (list) open = { list, index: joined.length, between: [] };
    else if (open && isPassive(block)) open.between.push(block);
    else open = undefined;
    joined.push(block);
  }
  return joined;
};

/** The last list, where it stands, and what came after it. */
interface Open {
  readonly list: Block<Tokens.List>;
  readonly index: number;
  readonly between: Block[];
}

const isPassive = (block: PageBlock): block is Block => {
  const role = roleOf(block);
  return role === 'nothing' || role === 'vars';
};

const goesOn = ({ list, between }: Open, next: Block<Tokens.List>): boolean => {
  const parts = between.filter(({ token }) => token.type !== 'space');
  if (parts.length === 0 || parts.some(isEmptyComment) || markOf(list) !== markOf(next)) return false;
  if (!canJoin(list, next)) return false;
  const role = roleOf(list);
  if (role !== roleOf(next)) return false;
  // A plain list may be content and the next one the answer: only a comment, and numbers that go on, make one of them.
  return role !== 'list' || (parts.every(({ token }) => token.type === 'html') && countsOn(list, next));
};

const isEmptyComment = ({ token }: Block): boolean => /<!--\s*-->/.test(token.raw);

/** `-`, `*`, `+`, `.` or `)`: another one begins another list. */
const markOf = ({ token }: Block<Tokens.List>): string => /^[ \t]*\d*([-*+.)])/.exec(token.raw)?.[1] ?? '';

const countsOn = ({ token }: Block<Tokens.List>, next: Block<Tokens.List>): boolean =>
  !token.ordered || Number(next.token.start) === Number(token.start) + token.items.length;

/** Whether two lists stand in one stretch of text, one after the other. */
export const canJoin = (first: Block<Tokens.List>, second: Block<Tokens.List>): boolean =>
  first.place === second.place && first.start < second.start;

export const joinLists = (first: Block<Tokens.List>, second: Block<Tokens.List>): Block<Tokens.List> => {
  const items = [...first.token.items];
  const last = items.pop();
  const length = items.reduce((sum, { raw }) => sum + raw.length, 0);
  // What parts them is taken for the end of the last item, so that places stay.
  const raw = (last?.raw ?? '').padEnd(second.start - first.start - length, '\n');
  const all = [...items, ...(last ? [{ ...last, raw }] : []), ...second.token.items];
  return { ...first, token: { ...first.token, raw: all.map((item) => item.raw).join(''), items: all } };
};
