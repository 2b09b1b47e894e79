/** A line of a text with where it begins and ends, its line end left out. */
export interface PlainLine {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

const codeFence = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}(?=[^`]*$)|~{3,})/;

/** A comment that may go on for lines: one that begins within a line ends with its paragraph. */
const commentLine = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*<!--/;

/**
 * The lines that stand in no fenced code and no comment; those that open one are none either. In the end, where a comment
 * begins that is never closed.
 */
export function* plainLines(text: string): Generator<PlainLine, number | undefined> {
  let code: { readonly mark: string; readonly quoted: boolean } | undefined;
  let comment: number | undefined;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    // Code in a quote ends with the quote.
    if (code?.quoted && !/^[ \t]*>/.test(line)) code = undefined;
    if (comment !== undefined) comment = line.includes('-->') ? undefined : comment;
    else if (code) code = closes(line, code.mark) ? undefined : code;
    else {
      const mark = line.includes('```') || line.includes('~~~') ? codeFence.exec(line)?.[1] : undefined;
      if (mark) code = { mark, quoted: /^[ \t]*>/.test(line) };
      else if (line.includes('<!--') && commentLine.test(line))
        comment = line.includes('-->') ? undefined : start;
      else yield { line, start, end };
    }
    start = end + 1;
  }
  return comment !== undefined && /^ {0,3}</.test(text.slice(comment, comment + 4)) ? comment : undefined;
}

const closes = (line: string, mark: string): boolean => {
  const found = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found?.startsWith(mark) ?? false;
};
