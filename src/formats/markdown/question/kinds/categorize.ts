import type { Tokens } from 'marked';
import type { Pos } from '../../../../model/pos.ts';
import type { Category, Question } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import type { Block } from '../../page/blocks/block.ts';
import { type ListItem, listItems } from '../../page/blocks/list.ts';
import type { Reader } from '../../page/reader.ts';
import type { Draft } from '../draft.ts';
import { itemBlocks, itemPos, readLoose } from '../item.ts';
import { findRepeated } from '../same.ts';

/** A list whose items hold lists: sort into categories. */
export const isCategories = (list: Tokens.List): boolean =>
  list.items.some((item) => item.tokens.some((token) => token.type === 'list'));

export const readCategorize = ({ reader, base }: Draft, block: Block<Tokens.List>): Question => {
  const read = listItems(block).map((item) => readCategory(reader, item));
  const { report } = reader.ctx;
  for (const { first, again } of findRepeated(read, (one) => one.title)) {
    const related = [{ message: 'the same category', at: first.pos }];
    report.add('quiz/duplicate-choice', { text: toPlain(again.title) }, again.pos, related);
  }
  const items = read.flatMap((one) => one.items);
  for (const { first, again } of findRepeated(items, (one) => one.text)) {
    const related = [{ message: 'the same item', at: first.pos }];
    report.add('quiz/duplicate-choice', { text: toPlain(again.text) }, again.pos, related);
  }
  const categories = read.map(
    ({ title, items: own, pos }): Category => ({ title, items: own.map((one) => one.text), pos }),
  );
  return { kind: 'categorize', categories, ...base };
};

interface ReadCategory {
  readonly title: Rich;
  readonly items: readonly { readonly text: Rich; readonly pos: Pos }[];
  readonly pos: Pos;
}

const readCategory = (reader: Reader, item: ListItem): ReadCategory => {
  const blocks = itemBlocks(item);
  const title = readLoose(
    reader,
    blocks.filter((block) => block.token.type !== 'list'),
  );
  const items = blocks.flatMap((block) => {
    const { token } = block;
    return token.type === 'list' ? listItems({ ...block, token }) : [];
  });
  const pos = itemPos(item);
  if (items.length === 0) reader.ctx.report.add('categorize/empty', { title: toPlain(title) }, pos);
  if (title.length === 0) reader.ctx.report.add('quiz/empty-choice', {}, pos);
  const read = items.map((one) => ({ text: readLoose(reader, itemBlocks(one)), pos: itemPos(one) }));
  for (const one of read) if (one.text.length === 0) reader.ctx.report.add('quiz/empty-choice', {}, one.pos);
  return { title, items: read, pos };
};
