/** Text without line ends and control characters, cut to so many UTF-16 units without splitting a character. */
export const lineText = (text: string, longest: number): string => {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest);
  return /[\uD800-\uDBFF]$/.test(line) ? line.slice(0, -1) : line;
};

/** An identifier that every LMS takes: printable ASCII without spaces. */
export const identifier = (text: string, longest: number): string =>
  text.replace(/[^\w.-]/g, '_').slice(0, longest);
