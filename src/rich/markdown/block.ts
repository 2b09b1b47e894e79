import { isInline } from '../../model/normal-rich.ts';
import type { Element, Rich, RichNode } from '../../model/rich.ts';
import type { Before, BlockContext } from './block-context.ts';
import { callout } from './callout.ts';
import { codeBlock } from './code-block.ts';
import { definitions } from './definitions.ts';
import { figure } from './figure.ts';
import { footnotes } from './footnotes.ts';
import { heading } from './heading.ts';
import { htmlBlock } from './html.ts';
import { quote } from './indent.ts';
import { inlineMarkdown } from './inline.ts';
import { list } from './list.ts';
import type { MarkdownOptions } from './options.ts';
import { table } from './table.ts';
import { tabs } from './tabs.ts';

/** Block rich text (in normal form) as Markdown: blocks with a blank line between, no line end at the end. */
export const blocksMarkdown = (rich: Rich, options: MarkdownOptions): string =>
  blocks(rich, contextOf(options, false));

export const itemMarkdown = (rich: Rich, options: MarkdownOptions): string =>
  blocks(rich, contextOf(options, true));

/** With all fields from the beginning: each context below has the same hidden class. */
const contextOf = (options: MarkdownOptions, inList: boolean): BlockContext => ({
  options,
  render: blocks,
  inList,
  tight: false,
  before: undefined,
});

const blocks = (rich: Rich, ctx: BlockContext): string => {
  const out: string[] = [];
  let before: Before | undefined;
  for (const run of runs(rich)) {
    const [first] = run;
    if (!first) continue;
    const spot = ctx.before === before ? ctx : { ...ctx, before };
    const source = isBlock(first) ? block(first, spot) : paragraph(run, spot);
    if (source !== '') out.push(source);
    const name = isBlock(first) ? first.name : '';
    before = { name, alike: name === before?.name ? before.alike + 1 : 1 };
  }
  return out.join(ctx.tight ? '\n' : '\n\n');
};

/** Each block alone, and inline nodes between blocks together: they make a paragraph. */
export const runs = (rich: Rich): readonly Rich[] => {
  if (rich.length === 1) return [rich];
  const out: RichNode[][] = [];
  let open = false;
  for (const node of rich) {
    if (isBlock(node) || isFormula(node)) {
      out.push([node]);
      open = false;
    } else if (open) out.at(-1)?.push(node);
    else {
      out.push([node]);
      open = true;
    }
  }
  return out;
};

const isFormula = (node: RichNode): boolean => node.type === 'math' && node.display;

const isBlock = (node: RichNode): node is Element => node.type === 'element' && !isInline(node);

const paragraph = (rich: Rich, ctx: BlockContext): string => {
  const only = rich[0];
  if (rich.length === 1 && only?.type === 'math' && only.display) return displayMath(only.tex);
  const place = { line: ctx.inList ? 'item' : 'paragraph' } as const;
  const source = inlineMarkdown(rich, place, ctx.options);
  return ctx.before?.name === 'table' ? source.replace(/^Table:(?=\s)/, 'Table\\:') : source;
};

const displayMath = (tex: string): string => `$$\n${tex.trim().replace(/\n\s*\n/g, '\n')}\n$$`;

type Handler = (node: Element, ctx: BlockContext) => string | undefined;

const block = (node: Element, ctx: BlockContext): string =>
  handlers[node.name]?.(node, ctx) ?? htmlBlock(node, ctx);

const headings = Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)]));

const handlers: Readonly<Record<string, Handler>> = {
  ...headings,
  p: (node, ctx) =>
    hasAttrs(node) ? undefined : lonePicture(node) ? undefined : paragraph(node.children, ctx),
  // In a question a rule only parts the source; a tag stays.
  hr: (node, { options }) => (hasAttrs(node) ? undefined : options.answers ? '<hr>' : '---'),
  blockquote: (node, ctx) =>
    hasAttrs(node) ? undefined : quote(ctx.render(node.children, { ...ctx, inList: false, tight: false })),
  pre: codeBlock,
  ul: list,
  ol: list,
  dl: definitions,
  table,
  figure,
  aside: callout,
  div: tabs,
  section: footnotes,
};

const hasAttrs = (node: Element): boolean => Object.keys(node.attrs).length > 0;

// A picture alone in its paragraph with a title would be read as a figure.
const lonePicture = ({ children: [only, ...rest] }: Element): boolean =>
  rest.length === 0 && only?.type === 'element' && only.name === 'img' && only.attrs.title !== undefined;
