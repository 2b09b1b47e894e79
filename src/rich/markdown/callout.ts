import type { Element } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { quote } from './indent.ts';

/** `> [!NOTE]` and its text. */
export const callout = (node: Element, ctx: BlockContext): string | undefined => {
  const kind = node.attrs['data-callout'];
  if (kind === undefined || node.attrs.class !== `callout ${kind}` || Object.keys(node.attrs).length > 2)
    return undefined;
  return quote(
    `[!${kind.toUpperCase()}]\n${ctx.render(node.children, { ...ctx, inList: false, tight: false })}`.trimEnd(),
  );
};
