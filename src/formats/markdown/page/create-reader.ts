import type { Report } from '../../../diagnostics/report.ts';
import { mostInlineCost } from '../../../rich/inline-cost.ts';
import { createLexer } from '../inline/lexer.ts';
import { readInline, readTokens } from '../inline/read-inline.ts';
import { looseHeadings } from '../question/loose-headings.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { maskBars } from './mask.ts';
import { openComment } from './open-comment.ts';
import { filePlace } from './place.ts';
import type { Reader } from './reader.ts';
import { createSlugger } from './slug.ts';
import type { PageContext, PageSource } from './types.ts';

/** A reader for one page. */
export const createReader = (source: PageSource, ctx: PageContext): Reader => {
  const { text, mask } = maskBars(source.text);
  const { report, quietly } = quietable(ctx.report);
  const place = filePlace(source);
  const comment = openComment(text);
  if (comment !== undefined) report.add('markdown/open-comment', {}, place.at(comment));
  const reader: Reader = {
    ctx: { ...ctx, report },
    quietly,
    lexer: createLexer(),
    readInline: (inside, place) => readInline(reader, inside, place),
    readTokens: (tokens, place) => readTokens(reader, tokens, place),
    readBlocks: (blocks) => readBlocks(reader, blocks),
    text,
    mask,
    place,
    looseHeadings: looseHeadings(text, place),
    slugger: createSlugger(),
    headings: [],
    footnotes: new Map(),
    notes: { prefix: '', used: new Map() },
    affordable: mostInlineCost,
    openMath: false,
    question: undefined,
  };
  return reader;
};

const quietable = (report: Report): Pick<Reader, 'quietly'> & { readonly report: Report } => {
  let quiet = false;
  const quietly = <T>(read: () => T): T => {
    const before = quiet;
    quiet = true;
    try {
      return read();
    } finally {
      quiet = before;
    }
  };
  const add: Report['add'] = (...finding) => (quiet ? undefined : report.add(...finding));
  return { report: { ...report, add }, quietly };
};
