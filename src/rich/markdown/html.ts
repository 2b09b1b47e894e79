import { isInline } from '../../model/normal-rich.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { mapUrls, walkRich } from '../map.ts';
import { printAttrs, toXhtml } from '../xhtml.ts';
import type { BlockContext } from './block-context.ts';

/**
 * An element without Markdown of its own. Containers have their tags on lines of their own and Markdown between; what
 * holds lines, and all of tables, is HTML throughout.
 */
export const htmlBlock = (node: Element, ctx: BlockContext): string => {
  const linked = withAddresses(node, ctx);
  const isPlain = [...walkRich(node.children)].every(({ type }) => type === 'text' || type === 'element');
  if (isPlain && (!containers.has(node.name) || node.children.every(isInline))) return printBlock(linked);
  const [first, ...rest] = node.children;
  if (node.name === 'details' && first?.type === 'element' && first.name === 'summary') {
    return between(`<details${printAttrs(linked.attrs)}>\n${htmlBlock(first, ctx)}`, rest, '</details>', ctx);
  }
  return between(`<${node.name}${printAttrs(linked.attrs)}>`, node.children, `</${node.name}>`, ctx);
};

const between = (open: string, children: Rich, close: string, ctx: BlockContext): string =>
  [open, ctx.render(children, { ...ctx, inList: false, tight: false }), close]
    .filter((part) => part !== '')
    .join('\n\n');

const containers: ReadonlySet<string> = new Set(
  'address article aside blockquote details div footer header li dd ul ol dl section'.split(' '),
);

const withAddresses = (node: Element, { options }: BlockContext): Element => {
  const [linked] = mapUrls([node], options.href);
  return linked?.type === 'element' ? linked : node;
};

/** Each block on a line of its own; no line is empty, for that would end the HTML. */
const printBlock = (node: Element): string => {
  if (node.name === 'pre') return toXhtml([node]).replace(/\n(?=\s*\n|$)/g, '&#10;');
  if (node.children.length === 0 || node.children.every(isInline))
    return toXhtml([node]).replace(/\s*\n\s*/g, ' ');
  const lines = node.children.map((child) =>
    child.type === 'element' && !isInline(child)
      ? printBlock(child)
      : toXhtml([child]).replace(/\s*\n\s*/g, ' '),
  );
  return [`<${node.name}${printAttrs(node.attrs)}>`, ...lines, `</${node.name}>`].join('\n');
};
