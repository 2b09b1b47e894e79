import type { Tokens } from 'marked';
import type { Question } from '../../../../model/question.ts';
import { toPlain } from '../../../../rich/plain.ts';
import type { Block } from '../../page/blocks/block.ts';
import { listItems } from '../../page/blocks/list.ts';
import type { Draft } from '../draft.ts';
import { itemBlocks, itemPos, readLoose } from '../item.ts';
import { findRepeated } from '../same.ts';

/** A numbered list: put in order. */
export const readOrder = ({ reader, base }: Draft, block: Block<Tokens.List>): Question => {
  const { report } = reader.ctx;
  const items = listItems(block).map((item) => ({
    text: readLoose(reader, itemBlocks(item)),
    pos: itemPos(item),
  }));
  if (items.length < 2) report.add('order/one-item', {}, base.pos);
  for (const { text, pos } of items) if (text.length === 0) report.add('quiz/empty-choice', {}, pos);
  for (const { first, again } of findRepeated(items, (one) => one.text)) {
    const related = [{ message: 'the same item', at: first.pos }];
    report.add('quiz/duplicate-choice', { text: toPlain(again.text) }, again.pos, related);
  }
  return { kind: 'order', items: items.map((one) => one.text), ...base };
};
