import type { Tokens } from 'marked';
import type { MatchPair, Question } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { readInline } from '../../inline/read-inline.ts';
import { type Block, blockPos, isBlock, textPlace } from '../../page/blocks/block.ts';
import { type ListItem, listItems } from '../../page/blocks/list.ts';
import { shifted } from '../../page/place.ts';
import type { Reader } from '../../page/reader.ts';
import { splitArrow } from '../arrow.ts';
import type { Draft } from '../draft.ts';
import { itemBlocks, itemPos } from '../item.ts';
import { findRepeated, sameKey } from '../same.ts';

/** `- left => right`; an item that begins with the arrow is a distractor. */
export const readMatch = (draft: Draft, block: Block<Tokens.List>): Question => {
  const { reader, base } = draft;
  const sides = listItems(block).map((item) => readSides(reader, item));
  const pairs: MatchPair[] = sides.flatMap(({ left, right, pos }) => (left ? [{ left, right, pos }] : []));
  const extra = sides.filter((one) => !one.left);
  const { report } = reader.ctx;
  if (pairs.length < 2) report.add('match/one-pair', {}, base.pos);
  for (const { first, again } of findRepeated(pairs, (one) => one.left)) {
    report.add('match/same-left', { text: toPlain(again.left) }, again.pos, [
      { message: 'the same left side', at: first.pos },
    ]);
  }
  const rights = new Set(pairs.map((one) => sameKey(one.right)));
  for (const { right, pos } of extra) {
    if (rights.has(sameKey(right))) report.add('match/same-distractor', { text: toPlain(right) }, pos);
    rights.add(sameKey(right));
  }
  return { kind: 'match', pairs, distractors: extra.map((one) => one.right), ...base };
};

interface Sides {
  /** None: a distractor. */
  readonly left?: Rich;
  readonly right: Rich;
  readonly pos: MatchPair['pos'];
}

const readSides = (reader: Reader, item: ListItem): Sides => {
  const pos = itemPos(item);
  const [first, ...rest] = itemBlocks(item);
  const extra = rest.find((block) => block.token.type !== 'space');
  if (extra) reader.ctx.report.add('match/extra-block', {}, blockPos(extra));
  if (!isBlock(first, 'text') && !isBlock(first, 'paragraph')) return { right: [], pos };
  const place = textPlace(first);
  const arrow = splitArrow(first.token.text);
  if (!arrow) return { right: [], pos };
  const right = readInline(reader, arrow.right, shifted(place, arrow.rightStart));
  if (right.length === 0) reader.ctx.report.add('match/empty-side', {}, pos);
  return arrow.left === '' ? { right, pos } : { left: readInline(reader, arrow.left, place), right, pos };
};
