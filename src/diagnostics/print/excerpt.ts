import { displayWidth } from './display-width.ts';
import { markedSpan } from './marked-span.ts';
import type { Style } from './style.ts';

/** Columns of a source line that are shown; a longer line is cut around the place. */
const widest = 110;

/** Signs behind a place that are looked at, to tell where what is meant ends. */
const farthest = 1000;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line before, the line, and carets below what is meant. Lines outside the text give nothing. */
export const excerpt = (lines: readonly string[], at: Place, style: Style): readonly string[] => {
  const source = lines[at.line - 1];
  if (source === undefined) return [];
  const gutter = String(at.line).length;
  const before = at.line > 1 ? [numbered(at.line - 1, gutter, cut(lines[at.line - 2] ?? '', 0).text)] : [];
  // A line of a megabyte may hold ten thousand findings.
  const { start, end } = markedSpan(source.slice(0, at.column + farthest), at.column - 1);
  const { text, offset } = cut(source, start);
  const shownStart = text.slice(0, start - offset);
  const shown = text.slice(start - offset, Math.max(end - offset, start - offset + 1));
  const carets = '^'.repeat(Math.max(1, displayWidth(shown)));
  return [
    ...before.map(style.faint),
    numbered(at.line, gutter, text),
    `${' '.repeat(gutter)} | ${' '.repeat(displayWidth(shownStart))}${style.mark(carets)}`,
  ];
};

const numbered = (line: number, gutter: number, text: string): string =>
  `${String(line).padStart(gutter)} | ${text}`.trimEnd();

/** A tab counts as one blank, so that the carets stand where they should. */
const cut = (source: string, start: number): { readonly text: string; readonly offset: number } => {
  const offset = source.length > widest && start > widest - 40 ? start - 40 : 0;
  return { text: source.slice(offset, offset + widest).replace(/[\t\r]/g, ' '), offset };
};
