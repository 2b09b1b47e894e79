import { isPast } from './dates.ts';
import { stopWords } from './words.ts';

/** Whether a verb or a small word follows, and no noun, with which what stands before would be one name: `cleavage plane`. */
export const isFollowed = (after: string): boolean => {
  const word = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  return (
    stopWords.has(word) ||
    isPast(word) ||
    (/(?:ed|ly|[^s]s)$/.test(word) &&
      !/^ \p{Ll}+ (?:are|were|is|was|have|can|run|usually)\b|^ \p{Ll}+[.,;]/u.test(after))
  );
};
