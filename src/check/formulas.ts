import type { Pos } from '../model/pos.ts';
import type { MathNode } from '../model/rich.ts';
import { formulaOf } from '../rich/math/formula.ts';
import type { NodeCheck } from './check.ts';

/** Formulas whose TeX can not be read. temml was loaded where there is any. */
export const formulas: NodeCheck = (node, { holder, report }) => {
  const formula = node.type === 'math' ? formulaOf(node) : undefined;
  if (node.type !== 'math' || !formula || formula.right) return;
  const { problem, hint, offset } = formula;
  report.add('markdown/bad-formula', { problem, hint }, placeIn(node, offset) ?? holder.pos);
};

/** Where an offset of the TeX stands in the author's file. */
const placeIn = ({ tex, lines, pos }: MathNode, offset: number): Pos | undefined => {
  const before = tex.slice(0, offset).split('\n');
  const line = lines?.[before.length - 1];
  return line ? { ...line, column: line.column + (before.at(-1)?.length ?? 0) } : pos;
};
