/** Cells between empty ones. */
export const cellGroups = (cells: readonly string[]): readonly (readonly string[])[] => {
  const groups: string[][] = [[]];
  for (const cell of cells)
    if (cell === '') groups.push([]);
    else groups.at(-1)?.push(cell);
  return groups.filter((group) => group.length > 0);
};
