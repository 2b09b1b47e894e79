import type { Element } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';

/** `::: tabs`, each tab with its `###` heading. */
export const tabs = (node: Element, ctx: BlockContext): string | undefined => {
  if (node.attrs.class !== 'tabs' || ctx.options.topHeading > 3 || !node.children.every(isTab))
    return undefined;
  const bodies = node.children.map((tab) => (tab.type === 'element' ? ctx.render(tab.children, ctx) : ''));
  return `::: tabs\n\n${bodies.join('\n\n')}\n\n:::`;
};

const isTab = (node: Element['children'][number]): boolean => {
  if (node.type !== 'element' || node.name !== 'section' || node.attrs.class !== 'tab') return false;
  const [heading, ...others] = node.children;
  const begins = heading?.type === 'element' && heading.name === 'h3';
  return begins && !others.some((one) => one.type === 'element' && one.name === 'h3');
};
