import type { Element, Rich } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { opaque, type Piece } from './piece.ts';

/** `[^label]`, where the text refers to a note. */
export const noteReference = (node: Element): readonly Piece[] | undefined => {
  const [link] = node.children;
  if (node.attrs.class !== 'footnote-ref' || link?.type !== 'element') return undefined;
  const label = /fn-(.+)$/.exec(link.attrs.href ?? '')?.[1];
  return label === undefined ? undefined : [opaque(`[^${label}]`)];
};

/** `[^label]: the note`, one for each note; the links back to the text are made anew. */
export const footnotes = (node: Element, ctx: BlockContext): string | undefined => {
  const [list] = node.children;
  if (node.attrs.class !== 'footnotes' || list?.type !== 'element') return undefined;
  return list.children.flatMap((item) => (item.type === 'element' ? [note(item, ctx)] : [])).join('\n\n');
};

const note = (item: Element, ctx: BlockContext): string => {
  const label = /fn-(.+)$/.exec(item.attrs.id ?? '')?.[1] ?? 'note';
  const body = ctx.render(trimmed(withoutBackLinks(item.children)), { ...ctx, inList: false, tight: false });
  return `[^${label}]: ${body.replace(/\n(?=[^\n])/g, '\n    ')}`;
};

const withoutBackLinks = (rich: Rich): Rich =>
  rich.flatMap((node): Rich => {
    if (node.type !== 'element') return [node];
    if (node.attrs.role === 'doc-backlink') return [];
    const children = withoutBackLinks(node.children);
    return node.name === 'p' && children.length === 0 ? [] : [{ ...node, children: trimmed(children) }];
  });

const trimmed = (rich: Rich): Rich =>
  rich.map((node, index) =>
    node.type === 'text' && index === rich.length - 1 ? { ...node, value: node.value.trimEnd() } : node,
  );
