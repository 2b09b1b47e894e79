import type { Rich } from '../../model/rich.ts';
import type { MarkdownOptions } from './options.ts';

export interface BlockContext {
  readonly options: MarkdownOptions;
  /** The first line of a list's item: marks of tasks and answers would be read there. */
  readonly inList: boolean;
  /** No blank lines between blocks: a tight list's item. */
  readonly tight: boolean;
  /** The block before, in the same place. */
  readonly before: Before | undefined;
  /** Block rich text as Markdown. */
  readonly render: (rich: Rich, ctx: BlockContext) => string;
}

export interface Before {
  /** Of the element; empty for text and formulas. */
  readonly name: string;
  /** How many of that name stand in a row. */
  readonly alike: number;
}
