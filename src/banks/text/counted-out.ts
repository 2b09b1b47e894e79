/**
 * “Three sites named A, P and E”, “exchange "When?", "Now", two scraps”, “five permanent (China, France, ...)”: who reads a list that is as
 * long as the number says counts it.
 */
export const isCountedOut = (value: number, sentence: string): boolean => {
  if (!Number.isInteger(value)) return false;
  if ((sentence.match(/"[^"]+"|“[^”]+”/g) ?? []).length === value) return true;
  let items = 0;
  for (const part of sentence.split(/, | \(/)) {
    const words = part.split(' ', mostOfItem + 2);
    const and = words.findIndex((word) => word === 'and' || word === 'or');
    if (and >= 0 && items > 0 && isEnough(items + (and === 0 ? 1 : 2), value)) return true;
    // What is long only ends with the first item of a list.
    items = and < 0 && words.length <= mostOfItem && items > 0 ? items + 1 : 1;
  }
  return false;
};

/** What is short before a list is taken for one of its items: from three on it may seem longer than it is. */
const isEnough = (items: number, value: number): boolean => (value > 2 ? items >= value : items === value);

/** Words. */
const mostOfItem = 4;

/** “The triple-alpha process joins three nuclei”. */
export const isToldByMultiple = (value: number, sentence: string): boolean =>
  multiples[value]?.test(sentence) === true;

const multiples: readonly (RegExp | undefined)[] = [
  undefined,
  /\bsingle/i,
  /\b(?:dual|pairs?\b|twins?\b)/i,
  /\b(?:triple|triplet|trio\b|triang|trinity)/i,
  /\b(?:quadru|quartet|tetra)/i,
  /\b(?:quint|penta)/i,
  /\b(?:hexa|sext)/i,
];
