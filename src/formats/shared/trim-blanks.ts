/** The text without blanks, tabs and line ends around it; a no-break space means something and stays. */
export const trimBlanks = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && blanks.has(text.charCodeAt(start))) start++;
  while (end > start && blanks.has(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
};

const blanks: ReadonlySet<number> = new Set([...' \t\r\n'].map((sign) => sign.charCodeAt(0)));
