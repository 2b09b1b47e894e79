import { blockPos, type PageBlock } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import { looseIn } from './loose-headings.ts';

/** Reports what a lesson shows as text and is meant for something else: headings without a space, choices. */
export const reportLostInLesson = (reader: Reader, blocks: readonly PageBlock[]): void => {
  const { report } = reader.ctx;
  for (const pos of blocks.flatMap((block) => looseIn(reader.looseHeadings, block)))
    report.add('markdown/heading-without-space', {}, pos);
  const choices = blocks.find(holdsChoices);
  if (choices?.type === 'block') report.add('lesson/choices', {}, blockPos(choices));
};

/** Round brackets alone: square ones are tasks. */
const holdsChoices = (block: PageBlock): boolean =>
  block.type === 'block' &&
  block.token.type === 'list' &&
  block.token.items.length > 1 &&
  block.token.items.every(({ text }) => /^\([ xX]\)[ \t]/.test(text));
