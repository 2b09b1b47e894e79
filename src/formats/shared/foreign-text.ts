import { marked } from 'marked';
import { element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { inlineCost, mostInlineCost } from '../../rich/inline-cost.ts';
import { readTex } from '../../rich/read-tex.ts';
import { type ForeignHtml, type ForeignSource, foreignHtml } from './foreign-html.ts';

/** How a text field is written. `moodle` is HTML whose line ends count (Moodle's "auto-format"). */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

/** A text field of another program as rich text. */
export const foreignText = (source: ForeignSource, format: TextFormat, ctx: ForeignHtml): Rich => {
  const parts = typeof source === 'string' ? [source] : source;
  switch (format) {
    case 'html':
      return foreignHtml(source, ctx);
    case 'moodle':
      return foreignHtml(parts.map(withBreaks), ctx);
    case 'plain':
      return readTex(plainParagraphs(parts), 'money').map(loneFormula);
    case 'markdown':
      return foreignHtml(parts.map(fromMarkdown), ctx);
  }
};

const withBreaks = (part: string | RichNode): string | RichNode =>
  typeof part === 'string' ? part.replace(/\n/g, '<br>\n') : part;

const fromMarkdown = (part: string | RichNode): string | RichNode => {
  if (typeof part !== 'string') return part;
  if (plainLine.test(part) && !/www/i.test(part)) return `<p>${part.trimEnd()}</p>`;
  if (tooDeep.test(part) || inlineCost(part) + tableCost(part) + listCost(part) > mostInlineCost / 10)
    return part;
  return marked.parse(part.replace(texMark, doubled), { async: false });
};

/** marked looks for the end of a table at each line that may begin one. */
const tableCost = (text: string): number =>
  10 * (text.match(/^[ \t]*[|:-][ \t|:-]*$/gm)?.length ?? 0) * text.length;

/** In a list marked looks from each line to the end of its paragraph for a line that makes it a heading. */
const listCost = (text: string): number => {
  if (!listMark.test(text)) return 0;
  return text
    .split(paragraphEnd)
    .reduce((cost, lines) => cost + 10 * lines.split('\n').length * lines.length, 0);
};

const listMark = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/m;

const paragraphEnd = /\n[ \t]*\n|^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/** Most choices are such: nothing in them is a sign of Markdown. */
const plainLine = /^\p{L}[\p{L}\p{N} ,;.'’?!()%]*$/u;

/** Quotations and lists in hundreds of levels, tables of hundreds of columns: no text, and more than the parser can do. */
const tooDeep = /(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){100}|(?:\[[ \t]*){100}|(?:\|[^|\n]*){200}/;

/** Backslashes before brackets are TeX here, not Markdown: doubled, they come through. In code they stay. */
const texMark = /`[^`]*`|\\(?=[()[\]])/g;

const doubled = (found: string): string => (found === '\\' ? '\\\\' : found);

/** Each line end a line break, each blank line a new paragraph. */
const plainParagraphs = (parts: readonly (string | RichNode)[]): Rich => {
  const paragraphs: RichNode[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      paragraphs.at(-1)?.push(part);
      continue;
    }
    part.split(/\n[ \t]*\n\s*/).forEach((block, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(...lines(block));
    });
  }
  const filled = paragraphs.filter((one) => one.length > 0);
  return filled.length === 1 ? (filled[0] ?? []) : filled.map((children) => element('p', {}, children));
};

/** A displayed formula is a block of its own. */
const loneFormula = (node: RichNode): RichNode => {
  const [only, ...more] = node.type === 'element' && node.name === 'p' ? node.children : [];
  return only?.type === 'math' && only.display && more.length === 0 ? only : node;
};

const lines = (block: string): Rich =>
  block
    .split('\n')
    .flatMap((line, index): Rich => (index === 0 ? [text(line)] : [element('br'), text(line)]))
    .filter((node) => node.type !== 'text' || node.value !== '');
