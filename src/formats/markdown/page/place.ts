import type { Pos } from '../../../model/pos.ts';
import { lastStart } from '../../../rich/last-start.ts';
import { lineStarts } from '../../shared/line-starts.ts';
import type { PageSource } from './types.ts';

/** Where the signs of a text stand in the author's file. */
export interface Place {
  readonly at: (offset: number) => Pos;
}

export const filePlace = (page: PageSource): Place => {
  let starts: readonly number[] | undefined;
  // Places are mostly asked for in order: the line is often that of the one before.
  let line = 0;
  const at = (offset: number): Pos => {
    starts ??= lineStarts(page.text);
    const begins = starts[line] ?? 0;
    if (offset < begins || offset >= (starts[line + 1] ?? Number.POSITIVE_INFINITY))
      line = lastStart(starts, offset);
    return { file: page.file, line: page.firstLine + line, column: offset - (starts[line] ?? 0) + 1 };
  };
  return { at };
};

/** The place of a text that begins further on in another. */
export const shifted = (place: Place, by: number): Place =>
  by === 0 ? place : { at: (offset) => place.at(by + offset) };

/**
 * The place of a block's content, of which each line is the end of the block's own line: a quote without its
 * marks, a list item without its indent. `start` is where `raw` begins in `place`. Worked out when first asked.
 */
export const inner = (
  block: { readonly place: Place; readonly start: number },
  raw: string,
  text: string,
): Place => {
  if (raw.startsWith(text)) return shifted(block.place, block.start);
  let lines: { readonly own: readonly number[]; readonly origins: readonly number[] } | undefined;
  const at = (offset: number): Pos => {
    lines ??= { own: lineStarts(text), origins: lineOrigins(raw.split('\n'), text.split('\n')) };
    const line = lastStart(lines.own, offset);
    return block.place.at(block.start + (lines.origins[line] ?? 0) + offset - (lines.own[line] ?? 0));
  };
  return { at };
};

/** Where each line of the text begins in `raw`. marked may put a blank line between two that it joins: that one has no origin. */
const lineOrigins = (raw: readonly string[], text: readonly string[]): readonly number[] => {
  const origins: number[] = [];
  let added = text.length - raw.length;
  let line = 0;
  let start = 0;
  for (const own of text) {
    const outer = raw[line] ?? '';
    origins.push(start + Math.max(0, outer.length - own.length));
    if (added > 0 && own === '' && /[^>\s]/.test(outer)) added--;
    else if (line < raw.length - 1) {
      start += outer.length + 1;
      line++;
    }
  }
  return origins;
};
