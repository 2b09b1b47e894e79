import { pageBlocks } from './blocks/block.ts';
import { readFootnotes, reportUnusedFootnotes } from './blocks/footnotes.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { createReader } from './create-reader.ts';
import { pageNotes, takeTitle } from './lesson.ts';
import type { PageContext, PageSource, RichPage } from './types.ts';

/** A page that is one text: a discussion, an assignment, a link. */
export const readRich = (source: PageSource, ctx: PageContext): RichPage => {
  const reader = createReader(source, ctx);
  const { heading, blocks } = takeTitle(reader, pageBlocks(reader));
  const body = readBlocks(reader, blocks);
  const notes = readFootnotes(reader);
  reportUnusedFootnotes(reader);
  return { ...(heading && { heading }), body: [...body, ...notes], notes: pageNotes(reader) };
};
