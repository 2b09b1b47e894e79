import { type Rich, text as textNode } from '../../model/rich.ts';
import { inlineRich, plainHeading } from './markdown-inline.ts';
import type { Row } from './row.ts';
import { sectionStart } from './section-names.ts';

/** The rows of a page that is plain text, or Markdown. */
export const textRows = (source: string, file: string): readonly Row[] => {
  const isMarkdown = looksLikeMarkdown(source, file);
  const rows: Row[] = [];
  let joined = false;
  for (const [index, line] of source.split('\n').entries()) {
    const row = readLine(line, { isMarkdown, joined, at: { file, line: index + 1 } });
    joined = row !== undefined;
    if (row && !(isMarkdown && isRule(line))) rows.push(row);
  }
  return rows;
};

/** By its name, or by a section whose name is a heading of Markdown or in bold. */
const looksLikeMarkdown = (source: string, file: string): boolean =>
  /\.(?:md|markdown)$/i.test(file) ||
  [...source.matchAll(/^ {0,3}(?:#{1,6}[ \t]+|\*\*)(\S.{0,80})$/gm)].some((match) =>
    sectionStart(match[1] ?? '', true),
  );

const isRule = (line: string): boolean => /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/.test(line);

interface Spot {
  readonly isMarkdown: boolean;
  readonly joined: boolean;
  readonly at: { readonly file: string; readonly line: number };
}

const readLine = (line: string, { isMarkdown, joined, at }: Spot): Row | undefined => {
  const quoted = isMarkdown ? line.replace(/^(?:\s*>)+ ?/, '') : line;
  const start = quoted.search(/\S/);
  if (start < 0) return undefined;
  const indent = widthOf(quoted.slice(0, start));
  const [sign, mark] = markOf(quoted.slice(start), isMarkdown);
  const body = quoted.slice(start + sign.length).trim();
  if (body === '') return undefined;
  const words = collapse(mark === 'heading' ? body.replace(/\s#+$/, '') : body);
  const rich: Rich = isMarkdown ? inlineRich(words) : [textNode(words)];
  const text = isMarkdown ? plainHeading(rich) : words;
  const column = line.length - quoted.length + start + 1;
  return { text, rich, mark, sign: sign.trim(), indent, joined, pos: { ...at, column } };
};

/** White space as one space; signs without width at the ends are no part of the words. */
const collapse = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^[\u200B-\u200D\u2060\uFEFF]+|[\u200B-\u200D\u2060\uFEFF]+$/g, '');

const widthOf = (space: string): number => {
  let width = 0;
  for (const sign of space) width += sign === '\t' ? 4 - (width % 4) : 1;
  return width;
};

/** The marker at the start of a line, with the space behind it. */
const markOf = (line: string, isMarkdown: boolean): readonly [string, Row['mark']] => {
  for (const { mark, sign, markdown } of marks) {
    const found = markdown && !isMarkdown ? null : sign.exec(line);
    if (found) return [found[0], mark];
  }
  return ['', 'none'];
};

const marks: readonly { readonly mark: Row['mark']; readonly sign: RegExp; readonly markdown?: true }[] = [
  { mark: 'heading', sign: /^#{1,6}(?:\s+|$)/, markdown: true },
  { mark: 'bullet', sign: /^(?:[•◦▪▫●○■□‣⁃∙·➢►▸]\s*|[-*+–—o]\s+)/ },
  { mark: 'number', sign: /^(?:\d{1,3}[.)]|\(\d{1,3}\))(?:\s+|$)/ },
];
