/** The index of the last start at or before an offset, of starts in order: a text may have thousands that are asked for. */
export const lastStart = (starts: readonly number[], offset: number): number => {
  let first = 0;
  let last = starts.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return first;
};
