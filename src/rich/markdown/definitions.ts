import type { Element } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { behind } from './indent.ts';
import { inlineMarkdown } from './inline.ts';

/** A definition list: `term` and `: definition`. */
export const definitions = (node: Element, ctx: BlockContext): string | undefined => {
  const entries = node.children.filter((child) => child.type === 'element');
  const isPlain = entries.every(
    (entry) => /^d[td]$/.test(entry.name) && Object.keys(entry.attrs).length === 0,
  );
  if (!isPlain || entries.length < node.children.length || entries[0]?.name !== 'dt') return undefined;
  // Right behind another list its terms would be added to that.
  let out = ctx.before?.name === 'dl' ? '<!-- -->\n\n' : '';
  entries.forEach((entry, index) => {
    if (entry.name === 'dd') out += `\n${behind(': ', ctx.render(entry.children, ctx))}`;
    else
      out += `${entries[index - 1] === undefined ? '' : entries[index - 1]?.name === 'dd' ? '\n\n' : '\n'}${term(entry, ctx)}`;
  });
  return out;
};

const term = (entry: Element, { options }: BlockContext): string =>
  inlineMarkdown(entry.children, { line: 'paragraph' }, options).replace(/\\\n/g, '<br>');
