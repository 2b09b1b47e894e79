import type { Pos } from '../../../model/pos.ts';
import type { Gap } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import type { HtmlContext } from '../../../rich/from-html.ts';
import type { PageLexer, Token } from '../inline/lexer.ts';
import type { Use } from '../question/check-formulas.ts';
import type { PageBlock } from './blocks/block.ts';
import type { Place } from './place.ts';
import type { Slugger } from './slug.ts';
import type { Heading, PageContext } from './types.ts';

/** What reading one page needs and gathers. */
export interface Reader {
  readonly ctx: PageContext;
  readonly lexer: PageLexer;
  // Blocks hold blocks, and text holds text: what reads the inside is reached from here, so that no module imports its importer.
  readonly readInline: (text: string, place: Place) => Rich;
  readonly readTokens: (tokens: readonly Token[], place: Place) => Rich;
  readonly readBlocks: (blocks: readonly PageBlock[]) => Rich;
  /** Reads without findings: what stands in a block that is never closed is most likely not meant for it. */
  readonly quietly: <T>(read: () => T) => T;
  /** The page's text, with `mask` for each `|` inside blanks and wiki links. */
  readonly text: string;
  readonly mask: string | undefined;
  readonly place: Place;
  /** Lines such as `##Which?` that were meant for headings. */
  readonly looseHeadings: readonly Pos[];
  readonly slugger: Slugger;
  readonly headings: Heading[];
  /** Text of footnotes by label, for the whole page. */
  readonly footnotes: Map<string, Footnote>;
  /** Where references to footnotes go: a page, or one question. */
  notes: NoteScope;
  /** What reading the rest of the page's inline text may still cost: see `inlineCost`. */
  affordable: number;
  /** A formula was reported as open, and its end may still come. */
  openMath: boolean;
  /** Set while a question is read. */
  question: QuestionScope | undefined;
}

export interface Footnote {
  readonly text: string;
  readonly place: Place;
  readonly pos: Pos;
  used: boolean;
}

export interface NoteScope {
  /** Keeps ids apart: empty on a page, the question's id and a hyphen in a question. */
  readonly prefix: string;
  /** In the order of their first use: the number of each, and how often it was referred to. */
  readonly used: Map<string, { readonly number: number; readonly count: number }>;
}

export interface QuestionScope {
  /** Blanks found, in order. */
  readonly gaps: Gap[];
  /** Expressions in `{=...}`, in the order they are read. */
  readonly uses: Use[];
  /** Blanks may stand here: prompt and text, not choices and callouts. */
  gapsAllowed: boolean;
  /** One is not closed, which is reported. */
  openGap: boolean;
}

/** The author's own words: masked bars are bars again. */
export const unmask = (reader: Reader, text: string): string =>
  reader.mask === undefined ? text : text.replaceAll(reader.mask, '|');

/** Ids in raw HTML are anchors of the page; one that is taken is left out. */
export const htmlContext = (reader: Reader): HtmlContext => ({
  report: reader.ctx.report,
  takeId: reader.slugger.take,
});
