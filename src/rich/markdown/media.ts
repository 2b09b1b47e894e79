import type { Element } from '../../model/rich.ts';
import { destination, titled } from './link.ts';
import type { MarkdownOptions } from './options.ts';
import { collapsed, markup, opaque, type Piece } from './piece.ts';

/** A recording is written as a picture is: `![what it is](talk.mp3)`. */
export const mediaPieces = (node: Element, options: MarkdownOptions): readonly Piece[] | undefined => {
  const { src, title, controls, 'aria-label': label = '', ...rest } = node.attrs;
  if (src === undefined || controls === undefined || label.trim() === '') return undefined;
  if (Object.keys(rest).length > 0 || node.children.length > 0) return undefined;
  const address = `(${destination(options.href(src, node))}${titled(title)})`;
  return [markup('!['), { type: 'label', source: collapsed(label).trim() }, markup(']'), opaque(address)];
};
