import type { Pos } from '../../../model/pos.ts';
import type { Gap } from '../../../model/question.ts';
import type { HtmlContext } from '../../../rich/from-html.ts';
import { createLexer, type PageLexer } from '../inline/lexer.ts';
import type { Use } from '../question/check-formulas.ts';
import { maskBars } from './mask.ts';
import { filePlace, type Place } from './place.ts';
import { createSlugger, type Slugger } from './slug.ts';
import type { Heading, PageContext, PageSource } from './types.ts';

/** What reading one page needs and gathers. */
export interface Reader {
  readonly ctx: PageContext;
  readonly lexer: PageLexer;
  /** The page's text, with `mask` for each `|` inside blanks and wiki links. */
  readonly text: string;
  readonly mask: string | undefined;
  readonly place: Place;
  readonly slugger: Slugger;
  readonly headings: Heading[];
  /** Text of footnotes by label, for the whole page. */
  readonly footnotes: Map<string, Footnote>;
  /** Where references to footnotes go: a page, or one question. */
  notes: NoteScope;
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
  /** In the order of their first use; how often each was referred to. */
  readonly used: Map<string, number>;
}

export interface QuestionScope {
  /** Blanks found, in order. */
  readonly gaps: Gap[];
  /** Expressions in `{=...}`, in the order they are read. */
  readonly uses: Use[];
  /** Blanks may stand here: prompt and text, not choices and callouts. */
  gapsAllowed: boolean;
}

export const createReader = (source: PageSource, ctx: PageContext): Reader => {
  const { text, mask } = maskBars(source.text);
  return {
    ctx,
    lexer: createLexer(),
    text,
    mask,
    place: filePlace(source),
    slugger: createSlugger(),
    headings: [],
    footnotes: new Map(),
    notes: { prefix: '', used: new Map() },
    question: undefined,
  };
};

/** The author's own words: masked bars are bars again. */
export const unmask = (reader: Reader, text: string): string =>
  reader.mask === undefined ? text : text.replaceAll(reader.mask, '|');

/** Ids in raw HTML are anchors of the page; one that is taken is left out. */
export const htmlContext = (reader: Reader): HtmlContext => ({
  report: reader.ctx.report,
  takeId: reader.slugger.take,
});
