import type { Code, CodeArgs } from '../../diagnostics/codes.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';
import { element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { fromHtml, type HtmlPart } from '../../rich/from-html.ts';
import { lastStart } from '../../rich/last-start.ts';
import { readMathml } from '../../rich/read-mathml.ts';
import { readTex } from '../../rich/read-tex.ts';
import { lineStarts } from './line-starts.ts';
import type { Notes } from './notes.ts';
import { tidyForeign } from './tidy-foreign.ts';

/** What a reader of other people's HTML knows about the place that it stands in. */
export interface ForeignHtml {
  readonly notes: Notes;
  /** Where the text begins. */
  readonly at: Pos;
  /** `asset:PATH` for an address that means a file which came along; none for any other. */
  readonly file?: (url: string) => string | undefined;
  /** `false`: what looks like TeX stays text, in answers that learners type. */
  readonly tex?: false;
}

/** HTML, or pieces of it with nodes between that are read already. */
export type ForeignSource = string | readonly (string | RichNode)[];

/**
 * Other people's HTML as rich text: what the allow-list knows, their layout taken off, TeX made formulas, their files those
 * of the course. What is not let in is counted; nothing in it stops the reading.
 */
export const foreignHtml = (source: ForeignSource, ctx: ForeignHtml): Rich => {
  const parts = typeof source === 'string' ? [source] : source;
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') {
    if (isPlain.test(only)) return only === '' ? [] : [text(only)];
    const paragraph = plainParagraph.exec(only)?.[1];
    if (paragraph !== undefined) return [element('p', {}, [text(paragraph)], ctx.at)];
  }
  const { file } = ctx;
  const rich = fromHtml(
    parts.map((part) => htmlPart(part, ctx.at)),
    {
      report: quietReport(ctx),
      takeId: () => false,
      ...(file && { address: (url: string) => file(url) ?? url }),
    },
  );
  const tidy = tidyForeign(rich, ctx);
  return readMathml(ctx.tex === false ? tidy : readTex(tidy));
};

/** Neither markup nor TeX: most choices are such. */
const isPlain = /^[^<&\\$]*$/;

/** So are most stems, in a paragraph, with or without a box around it. */
const plainParagraph = /^(?:<div>)?<p>(?=\s*[^\s<])([^<&\\$\r\n]+)<\/p>(?:<\/div>)?$/;

const htmlPart = (part: string | RichNode, at: Pos): HtmlPart =>
  typeof part === 'string' ? { type: 'html', html: part, place: { at: placeIn(part, at) } } : part;

/** Lines are right where the text stands as it is (in CDATA); the column is that of the field. */
const placeIn = (html: string, at: Pos): ((offset: number) => Pos) => {
  if (!html.includes('\n')) return () => at;
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(html);
    const line = lastStart(starts, offset);
    return line === 0 ? at : { file: at.file, line: at.line + line, column: 1 };
  };
};

/** What the allow-list says to authors is an error; of foreign text it is only counted. */
const quietReport = ({ notes, at }: ForeignHtml): Report => ({
  add: (code, args, place = at) => {
    if (code === 'markdown/missing-alt') notes.count('read/no-alternative-text', {}, place);
    const what = said(code, args);
    if (what !== undefined) notes.count('read/markup-changed', { what }, place);
  },
  list: () => [],
  hasErrors: () => false,
});

const said = <C extends Code>(code: C, args: CodeArgs<C>): string | undefined =>
  // The row of a code is given that code's own arguments.
  (sayings[code] as ((args: CodeArgs<C>) => string | undefined) | undefined)?.(args);

const sayings: { readonly [C in Code]?: (args: CodeArgs<C>) => string | undefined } = {
  'html/script': () => 'a script was left out',
  'html/event-handler': () => 'an event handler was left out',
  'html/unsafe-address': () => 'an address that is not safe was left out',
  'html/unknown-element': ({ name }) =>
    onlyLooks.has(name) ? undefined : `<${name}> is not let in: its text stays`,
  'html/dropped-element': ({ name }) => `<${name}> was left out with all it holds`,
  'html/embedded-page': () => 'an embedded page became a link',
  'html/too-many-tags': () => 'markup whose tags are never closed was left out',
  'markdown/too-deep': () => 'markup that is nested too deeply was taken off its text',
  'html/remote-picture': () => 'a picture or recording from elsewhere became a link',
};

/** Elements that say nothing but how text looks, or nothing at all. */
const onlyLooks: ReadonlySet<string> = new Set(
  'font center big tt nobr strike basefont acronym o:p html body nolink lang'.split(' '),
);
