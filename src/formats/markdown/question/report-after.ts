import { blockPos, type PageBlock } from '../page/blocks/block.ts';
import { reportMisplaced } from '../page/blocks/container.ts';
import type { Reader } from '../page/reader.ts';
import { nearCallout } from './callouts.ts';

/** Reports what stands after the answer block and is no callout. */
export const reportAfter = (reader: Reader, block: PageBlock): void => {
  if (block.type === 'container') {
    reportMisplaced(reader, block);
    return;
  }
  const { token } = block;
  const callout = token.type === 'blockquote' ? (nearCallout(String(token.text)) ?? '') : '';
  const heading = token.type === 'heading' ? 'yes' : '';
  reader.ctx.report.add('quiz/after-answer', { callout, heading }, blockPos(block));
};
