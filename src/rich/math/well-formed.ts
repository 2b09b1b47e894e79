import type { Element, Rich, RichNode } from '../../model/rich.ts';

/**
 * Whether MathML is put together as its schemas demand (Mathematical Markup Language 3.0, 3.1.3): authors may write it by
 * hand, and one element too few makes a whole document invalid.
 */
export const isWellFormedMathml = (math: Element): boolean => math.children.filter(isSolid).every(isPart);

const isPart = (node: RichNode): boolean => {
  if (node.type !== 'element') return false;
  const { name, children } = node;
  if (tokens.has(name)) return children.every((one) => one.type === 'text' || one.type === 'value');
  if (name === 'semantics') return isSemantics(children);
  const parts = children.filter(isSolid);
  const rows = rowsOf[name];
  if (rows !== undefined)
    return parts.every((one) => one.type === 'element' && one.name === rows) && parts.every(isRow);
  const count = counts[name];
  return (count === undefined ? rowLike.has(name) : parts.length === count) && parts.every(isPart);
};

const isRow = (node: RichNode): boolean => {
  if (node.type !== 'element') return false;
  return node.name === 'mtd' ? node.children.filter(isSolid).every(isPart) : isPart(node);
};

/** What is annotated, then its annotations. */
const isSemantics = (children: Rich): boolean => {
  const [first, ...others] = children.filter(isSolid);
  if (!first || !isPart(first)) return false;
  return others.every(
    (one) =>
      one.type === 'element' &&
      one.name === 'annotation' &&
      one.children.every((child) => child.type === 'text'),
  );
};

/** White space between elements means nothing. */
const isSolid = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';

const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext', 'mspace']);
const rowLike: ReadonlySet<string> = new Set([
  'mrow',
  'msqrt',
  'mstyle',
  'merror',
  'mpadded',
  'mphantom',
  'menclose',
]);
const rowsOf: Readonly<Record<string, string>> = { mtable: 'mtr', mtr: 'mtd' };
const counts: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};
