import type { Element, Rich } from '../model/rich.ts';
import { walkRich } from '../rich/map.ts';
import { toPlain } from '../rich/plain.ts';
import type { NodeCheck } from './check.ts';

/** Tables in which no cell is a heading, or whose heading row is empty. */
export const tableHeaders: NodeCheck = (node, { holder, report }) => {
  if (node.type !== 'element' || node.name !== 'table' || isLayout(node) || hasHeading(node)) return;
  report.add('tables/no-headings', {}, node.pos ?? placeIn(node.children) ?? holder.pos);
};

const isLayout = ({ attrs }: Element): boolean => attrs.role === 'presentation' || attrs.role === 'none';

const hasHeading = (table: Element): boolean =>
  [...walkRich(table.children)].some(
    (node) => node.type === 'element' && node.name === 'th' && toPlain(node.children) !== '',
  );

/** The first thing in it that an author wrote. */
const placeIn = (rich: Rich): Element['pos'] => {
  for (const node of walkRich(rich)) if ('pos' in node && node.pos) return node.pos;
  return undefined;
};
