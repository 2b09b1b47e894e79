import type { PageBlock } from '../page/blocks/block.ts';

/**
 * Whether a fenced code block is never closed. Markdown lets it go on to the end of the file (CommonMark 0.31, 4.5), and
 * every question below it is lost.
 */
export const isOpenCode = (block: PageBlock): boolean => {
  if (block.type !== 'block' || block.token.type !== 'code') return false;
  const { raw } = block.token;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return false;
  const last = /\n {0,3}(`{3,}|~{3,})[ \t]*\n*$/.exec(raw)?.[1];
  return !last?.startsWith(fence);
};
