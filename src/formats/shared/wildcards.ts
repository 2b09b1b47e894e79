/**
 * A text for a short answer: a star matches anything unless a backslash stands before it. A backslash that an author wrote
 * before a star can not be said but by the star that matches both.
 */
export const wildcards = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\\?\*/g, (star) => (star === '*' ? '\\*' : '*'));
