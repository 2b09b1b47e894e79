import { type Block, blockPos } from '../page/blocks/block.ts';
import type { Callout } from '../page/blocks/callout.ts';
import { type ListItem, listItems } from '../page/blocks/list.ts';
import type { Reader } from '../page/reader.ts';
import type { Rubric } from './draft.ts';
import { itemBlocks, itemPos, readLoose } from './item.ts';

type Criterion = Rubric['criteria'][number];

const points = /^(\d{1,15}(?:\.\d+)?|\.\d+)[ \t]*:[ \t]*/;

/** A list, a line a criterion: `- 2: what earns the two points`. */
export const readRubric = (reader: Reader, callout: Callout): Rubric => {
  const lines = callout.blocks.flatMap((block) => readList(reader, block));
  const criteria = lines.filter((line) => line !== undefined);
  return { criteria, broken: criteria.length < lines.length };
};

const readList = (reader: Reader, block: Block): readonly (Criterion | undefined)[] => {
  const { token } = block;
  if (token.type === 'space') return [];
  if (token.type === 'list') return listItems({ ...block, token }).map((item) => readCriterion(reader, item));
  reader.ctx.report.add('rubric/form', {}, blockPos(block));
  return [undefined];
};

const readCriterion = (reader: Reader, item: ListItem): Criterion | undefined => {
  const pos = itemPos(item);
  const match = points.exec(item.token.text);
  const text = readLoose(reader, itemBlocks(item, match?.[0].length ?? 0));
  if (match && text.length > 0) return { points: Number(match[1]), text, pos };
  reader.ctx.report.add('rubric/form', {}, pos);
  return undefined;
};
