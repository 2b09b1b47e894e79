import type { SearchData, SearchPage } from './index-data.ts';
import type { Posting } from './index-text.ts';
import { wordsOf } from './words-of.ts';

/** The pages on which every word of a query stands, the last as the beginning of one; those with it in the title first. */
export const findPages = (
  query: string,
  { pages }: Pick<SearchData, 'pages'>,
  index: readonly Posting[],
): readonly SearchPage[] => {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = words.map((word, at) => pagesWith(word, at === words.length - 1, index));
  const inTitle = ({ title }: SearchPage): number => {
    const own = wordsOf(title);
    return words.filter((word) => own.some((one) => one.startsWith(word))).length;
  };
  return pages
    .filter((_, page) => found.every((set) => set.has(page)))
    .map((page) => ({ page, rank: inTitle(page) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ page }) => page);
};

const pagesWith = (word: string, asBeginning: boolean, index: readonly Posting[]): ReadonlySet<number> =>
  new Set(
    index
      .filter(([one]) => one === word || (asBeginning && one.startsWith(word)))
      .flatMap(([, pages]) => pages),
  );
