import { normalRich } from '../model/normal-rich.ts';
import type { Rich } from '../model/rich.ts';
import { blocksMarkdown, itemMarkdown } from './markdown/block.ts';
import { inlineMarkdown } from './markdown/inline.ts';
import type { MarkdownOptions, Place } from './markdown/options.ts';

export type { MarkdownOptions, Place } from './markdown/options.ts';
export { plainOptions } from './markdown/options.ts';

/**
 * Rich text as Markdown in our own syntax: blocks with a blank line between, no line end at the end. Text that looks
 * like syntax is escaped so that it stays text, and nothing else is. What has no Markdown is written as tags.
 */
export const toMarkdown = (rich: Rich, options: MarkdownOptions): string =>
  blocksMarkdown(normalRich(rich), options);

/** Inline rich text as one line of Markdown, or a paragraph. */
export const toMarkdownLine = (rich: Rich, place: Place, options: MarkdownOptions): string =>
  inlineMarkdown(normalRich(rich), place, options);

/** Block rich text behind the marker of a list's item. */
export const toMarkdownItem = (rich: Rich, options: MarkdownOptions): string =>
  itemMarkdown(normalRich(rich), options);
