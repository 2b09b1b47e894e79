/**
 * Names as Canvas has them between square brackets, by the names that they stand for: they begin with a letter, differ, and
 * stand nowhere in the text already, where they would be taken for a place.
 */
export const freeNames = (wanted: readonly string[], text: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const isFree = (name: string): boolean => !taken.has(name) && !text.includes(`[${name}]`);
  for (const one of wanted) {
    const start = /^[A-Za-z]/.test(one) ? one : `v${one}`;
    let name = start;
    for (let count = 2; !isFree(name); count++) name = `${start}_${count}`;
    taken.add(name);
    names.set(one, name);
  }
  return names;
};
