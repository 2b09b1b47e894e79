/**
 * Where a global pattern, which never matches nothing, stands in a text: most sentences do not hold most patterns, and `matchAll` makes
 * a pattern of its own for each of them.
 */
export const allMatches = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
};
