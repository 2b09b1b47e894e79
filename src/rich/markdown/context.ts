import type { Rich } from '../../model/rich.ts';
import type { MarkdownOptions, Place } from './options.ts';
import type { Piece } from './piece.ts';

/** What the pieces of one line share. */
export interface InlineContext {
  readonly place: Place;
  readonly options: MarkdownOptions;
  /** `label` inside a link. */
  readonly type: 'text' | 'label';
  /** The signs of the emphasis around: each is used once, for nested ones are read in many ways. */
  readonly within: string;
  /** The pieces of what an element holds. */
  readonly inner: (rich: Rich, ctx: InlineContext, around: Neighbours) => readonly Piece[];
}

/** The signs before and after; empty at the edges of the line. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}
