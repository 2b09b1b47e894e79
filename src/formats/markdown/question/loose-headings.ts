import type { Pos } from '../../../model/pos.ts';
import type { PageBlock } from '../page/blocks/block.ts';
import type { Place } from '../page/place.ts';
import { plainLines } from '../page/plain-lines.ts';
import type { Reader } from '../page/reader.ts';

/** `##Which one?` or `#Pool: name` without its space is no heading in Markdown: the line becomes part of what stands above it. */
const loose = /^ {0,3}(?:#{2,3}[^#\s]|#Pool:)/i;

/** Where such lines begin in a page. */
export const looseHeadings = (text: string, place: Place): readonly Pos[] => {
  if (!/^ {0,3}(?:#{2,3}[^#\s]|#Pool:)/im.test(text)) return [];
  return [...plainLines(text)].filter(({ line }) => loose.test(line)).map(({ start }) => place.at(start));
};

/** Reports those inside the blocks. Says whether there are any: what else is found there follows from them. */
export const reportLooseHeadings = (reader: Reader, blocks: readonly PageBlock[]): boolean => {
  if (reader.looseHeadings.length === 0) return false;
  const found = blocks.flatMap((block) => looseIn(reader.looseHeadings, block));
  for (const pos of found) reader.ctx.report.add('quiz/heading-without-space', {}, pos);
  return found.length > 0;
};

/** Those inside a block. */
export const looseIn = (headings: readonly Pos[], block: PageBlock): readonly Pos[] => {
  if (block.type === 'container') return block.blocks.flatMap((one) => looseIn(headings, one));
  if (block.token.type === 'space') return [];
  const first = block.place.at(block.start).line;
  const last = block.place.at(block.start + block.token.raw.trimEnd().length).line;
  const found: Pos[] = [];
  for (let at = firstFrom(headings, first); (headings[at]?.line ?? Infinity) <= last; at++) {
    const pos = headings[at];
    if (pos) found.push(pos);
  }
  return found;
};

/** The index of the first heading at or below a line. */
const firstFrom = (headings: readonly Pos[], line: number): number => {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
};
