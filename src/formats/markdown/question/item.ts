import type { Tokens } from 'marked';
import type { Pos } from '../../../model/pos.ts';
import type { Rich } from '../../../model/rich.ts';
import { type Block, firstSign, innerBlocks } from '../page/blocks/block.ts';
import { type ListItem, withoutStart } from '../page/blocks/list.ts';
import { readBlocks } from '../page/blocks/read-blocks.ts';
import type { Reader } from '../page/reader.ts';

/** Where an item's bullet stands. */
export const itemPos = (item: ListItem): Pos => item.place.at(item.start + firstSign(item.token.raw));

/** The blocks of a list item, its first `skip` signs left out. */
export const itemBlocks = (item: ListItem, skip = 0): readonly Block[] => {
  const blocks = innerBlocks(item, item.token);
  const [first, ...rest] = blocks;
  return first && skip > 0 ? [withoutStart(first, skip), ...rest] : blocks;
};

/** Blocks as rich text; one paragraph alone gives its inline text. */
export const readLoose = (reader: Reader, blocks: readonly Block[]): Rich => {
  const rich = readBlocks(reader, blocks);
  const [only] = rich;
  return rich.length === 1 && only?.type === 'element' && only.name === 'p' ? only.children : rich;
};

export const isQuote = (block: Block): block is Block<Tokens.Blockquote> => block.token.type === 'blockquote';
