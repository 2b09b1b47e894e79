import type { Element } from '../../model/rich.ts';
import type { InlineContext } from './context.ts';
import { destination, titled } from './link.ts';
import { collapsed, markup, opaque, type Piece } from './piece.ts';

/** `![alt](address "title")`; a picture that needs no alternative text says so. */
export const image = (node: Element, ctx: InlineContext): readonly Piece[] | undefined => {
  const { src, alt = '', title, ...rest } = node.attrs;
  if (src === undefined || Object.keys(rest).length > 0) return undefined;
  const label: Piece = { type: 'label', source: collapsed(alt).trim() };
  const address = `(${destination(ctx.options.href(src, node))}${titled(title, ctx)})`;
  const decorative = alt.trim() === '' ? '{decorative}' : '';
  return [markup('!['), label, markup(']'), opaque(`${address}${decorative}`)];
};
