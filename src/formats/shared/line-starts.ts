import type { Pos } from '../../model/pos.ts';
import { lastStart } from '../../rich/last-start.ts';

/** The offset at which each line of a text begins. */
export const lineStarts = (source: string): readonly number[] => {
  const starts = [0];
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
};

/** The place of each offset of a file. */
export const placesIn = (source: string, file: string): ((offset: number) => Pos) => {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(source);
    const line = lastStart(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
};
