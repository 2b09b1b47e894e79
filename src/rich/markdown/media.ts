import type { Element, RichNode } from '../../model/rich.ts';
import type { InlineContext } from './context.ts';
import { destination, titled } from './link.ts';
import { collapsed, markup, opaque, type Piece } from './piece.ts';

/** A recording is written as a picture is: `![what it is](talk.mp3)`. */
export const mediaPieces = (node: Element, ctx: InlineContext): readonly Piece[] | undefined => {
  const { src, title, controls, 'aria-label': label = '', ...rest } = node.attrs;
  if (src === undefined || controls === undefined || label.trim() === '') return undefined;
  if (Object.keys(rest).length > 0 || !node.children.every((child) => isCaptions(child, src)))
    return undefined;
  const address = `(${destination(ctx.options.href(src, node))}${titled(title, ctx)})`;
  return [markup('!['), { type: 'label', source: collapsed(label).trim() }, markup(']'), opaque(address)];
};

/** Captions lie beside a recording under its name and are found there: they need not be written. */
const isCaptions = (node: RichNode, recording: string): boolean =>
  node.type === 'element' &&
  node.name === 'track' &&
  node.attrs.kind === 'captions' &&
  Object.keys(node.attrs).length === 2 &&
  isBeside(node.attrs.src ?? '', recording.replace(/\.[^./]+$/, ''));

const isBeside = (captions: string, recording: string): boolean =>
  captions.startsWith(recording) &&
  /^(?:\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\.vtt$/.test(captions.slice(recording.length));
