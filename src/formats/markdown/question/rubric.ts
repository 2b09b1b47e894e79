import { type Block, blockPos } from '../page/blocks/block.ts';
import type { Callout } from '../page/blocks/callout.ts';
import { type ListItem, listItems } from '../page/blocks/list.ts';
import type { Reader } from '../page/reader.ts';
import type { Rubric } from './draft.ts';
import { itemBlocks, itemPos, readLoose } from './item.ts';

const points = /^(\d+(?:\.\d+)?|\.\d+)[ \t]*:[ \t]*/;

/** A list, a line a criterion: `- 2: what earns the two points`. */
export const readRubric = (reader: Reader, callout: Callout): Rubric => ({
  criteria: callout.blocks.flatMap((block) => readList(reader, block)),
});

const readList = (reader: Reader, block: Block): Rubric['criteria'] => {
  const { token } = block;
  if (token.type === 'space') return [];
  if (token.type === 'list')
    return listItems({ ...block, token }).flatMap((item) => readCriterion(reader, item));
  reader.ctx.report.add('rubric/form', {}, blockPos(block));
  return [];
};

const readCriterion = (reader: Reader, item: ListItem): Rubric['criteria'] => {
  const pos = itemPos(item);
  const match = points.exec(item.token.text);
  const text = readLoose(reader, itemBlocks(item, match?.[0].length ?? 0));
  if (match && text.length > 0) return [{ points: Number(match[1]), text, pos }];
  reader.ctx.report.add('rubric/form', {}, pos);
  return [];
};
