import type { Element, RichNode } from '../../model/rich.ts';
import { printAttrs, toXhtml } from '../../rich/xhtml.ts';

/**
 * A manifest, metadata or settings document, indented. Not for documents with rich text: indenting puts white space into
 * mixed content.
 */
export const printDocument = (tree: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${indented(tree, '\n')}\n`;

/** A node behind a line end and the spaces of its level, to the byte as xmlbuilder2 indents. */
const indented = (node: RichNode, margin: string): string => {
  if (node.type !== 'element') return margin + toXhtml([node]);
  const { name, attrs, children } = node;
  const open = `${margin}<${name}${printAttrs(attrs)}`;
  if (children.every(({ type }) => type === 'text')) {
    const said = toXhtml(children);
    return said === '' ? `${open}/>` : `${open}>${said}</${name}>`;
  }
  const below = `${margin}  `;
  let out = `${open}>`;
  for (const child of children) out += indented(child, below);
  return `${out}${margin}</${name}>`;
};
