import type { Element } from '../../model/rich.ts';
import { toPlain } from '../plain.ts';
import type { BlockContext } from './block-context.ts';
import { inlineMarkdown } from './inline.ts';

/** `## Heading`, with its anchor only where that does not follow from its words. */
export const heading =
  (level: number) =>
  (node: Element, { options }: BlockContext): string | undefined => {
    const { id, ...rest } = node.attrs;
    if (Object.keys(rest).length > 0) return undefined;
    const marks = '#'.repeat(Math.min(6, Math.max(level, options.topHeading)));
    const anchor = options.anchor(toPlain(node.children), id);
    const line = inlineMarkdown(node.children, { line: 'heading' }, options);
    return `${marks} ${line}${anchor === undefined ? '' : ` {#${anchor}}`}`.trimEnd();
  };
