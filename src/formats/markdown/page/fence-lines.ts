/** A line of colons that opens or closes a block. Offsets count from the page's start. */
export interface FenceLine {
  readonly start: number;
  /** After its line end. */
  readonly end: number;
  readonly colons: number;
  /** Empty for a line that closes. */
  readonly name: string;
  /** What stands after the name. */
  readonly info: string;
  readonly nameStart: number;
  /** It opens a block inside a list or a quote, where blocks cannot stand. */
  readonly nested: boolean;
}

const colonLine = /^ {0,3}(:{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/;
const nestedLine =
  /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)+(:{3,})[ \t]*(?:check|tabs|pool[ \t]+[^=]+=.*)[ \t]*$/;
const codeFence = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}(?=[^`]*$)|~{3,})/;

/** A comment that may go on for lines: one that begins within a line ends with its paragraph. */
const commentLine = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*<!--/;

/** The `:::` lines that stand in no code and no comment. */
export function* fenceLines(text: string): Generator<FenceLine> {
  let code: { readonly mark: string; readonly quoted: boolean } | undefined;
  let comment = false;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    // Code in a quote ends with the quote.
    if (code?.quoted && !/^[ \t]*>/.test(line)) code = undefined;
    if (comment) comment = !line.includes('-->');
    else if (code) code = closes(line, code.mark) ? undefined : code;
    else if (line.startsWith(':', line.search(/[^ ]|$/)) && colonLine.test(line))
      yield fenceLine(line, start, end);
    else if (line.includes(':::') && nestedLine.test(line))
      yield { ...fenceLine(line.slice(line.indexOf(':::')), start, end), nested: true };
    else if (line.includes('```') || line.includes('~~~')) {
      const mark = codeFence.exec(line)?.[1];
      if (mark) code = { mark, quoted: /^[ \t]*>/.test(line) };
    } else if (line.includes('<!--') && commentLine.test(line)) comment = !line.includes('-->');
    start = end + 1;
  }
}

const closes = (line: string, mark: string): boolean => {
  const found = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found?.startsWith(mark) ?? false;
};

const fenceLine = (line: string, start: number, end: number): FenceLine => {
  const [, colons = '', name = '', info = ''] = colonLine.exec(line) ?? [];
  const nameStart =
    start + (name === '' ? line.indexOf(':') : line.indexOf(name, line.indexOf(colons) + colons.length));
  return { start, end: end + 1, colons: colons.length, name, info, nameStart, nested: false };
};
