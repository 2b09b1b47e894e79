import type { Rich, RichNode } from '../../../../model/rich.ts';
import { fromHtml, type HtmlPart } from '../../../../rich/from-html.ts';
import { shifted } from '../place.ts';
import { htmlContext, type Reader, unmask } from '../reader.ts';
import type { Block, PageBlock } from './block.ts';
import { blockReaders } from './block-readers.ts';
import { readContainer } from './container.ts';

/** Blocks as rich text. */
export const readBlocks = (reader: Reader, blocks: readonly PageBlock[]): Rich => {
  const parts: HtmlPart[] = [];
  let html = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type === 'container') {
      parts.push(...readContainer(reader, block));
      continue;
    }
    if (block.token.type === 'html') {
      if (isComment(block.token.raw)) continue;
      html = true;
      const place = shifted(block.place, block.start);
      parts.push({ type: 'html', html: unmask(reader, block.token.raw), place });
      continue;
    }
    const read = blockReaders[block.token.type];
    const spot: BlockSpot = { following: blocks, index, last: parts.at(-1), taken: 0 };
    // The table's row is the one for this token's type.
    if (read) parts.push(...(read as ReadAny)(reader, block, spot));
    index += spot.taken;
  }
  return html ? fromHtml(parts, htmlContext(reader)) : (parts as RichNode[]);
};

type ReadAny = (reader: Reader, block: Block, spot: BlockSpot) => Rich;

/** The neighbours of a block. */
export interface BlockSpot {
  readonly following: readonly PageBlock[];
  readonly index: number;
  /** What was read just before. */
  readonly last: HtmlPart | undefined;
  /** How many blocks after this one it took. */
  taken: number;
}

export const isComment = (raw: string): boolean => /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(raw);
