import type { Pos } from '../../model/pos.ts';
import type { Criterion } from '../../model/question.ts';
import type { Rich, RichNode } from '../../model/rich.ts';

/** A list of nothing but `2: what earns the two points`, or `... (2 points)`. */
export const criteriaOf = (rich: Rich, pos: Pos): readonly Criterion[] => {
  const lists = rich.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [list] = lists;
  if (lists.length !== 1 || list?.type !== 'element' || !/^[uo]l$/.test(list.name)) return [];
  const items = list.children.flatMap((node) =>
    node.type === 'element' ? [criterionOf(node.children)] : [],
  );
  return items.every((one) => one !== undefined) ? items.map((one) => ({ pos, ...one })) : [];
};

const criterionOf = (rich: Rich): Omit<Criterion, 'pos'> | undefined => {
  const [first, ...others] = isNotBlank(rich[0]) ? rich : rich.slice(1);
  if (first?.type === 'element' && first.name === 'p' && !others.some(isNotBlank))
    return criterionOf(first.children);
  const match =
    first?.type === 'text'
      ? /^\s*(\d+(?:\.\d+)?)\s*(?:points?|pts?|p)?\s*[:–-]\s*(.*)$/is.exec(first.value)
      : null;
  if (!match) return undefined;
  const rest: RichNode[] = match[2] ? [{ type: 'text', value: match[2] }] : [];
  return { points: Number(match[1]), text: [...rest, ...others] };
};

const isNotBlank = (node: RichNode | undefined): boolean =>
  node !== undefined && (node.type !== 'text' || node.value.trim() !== '');
