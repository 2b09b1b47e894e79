/** A page cut at its `:::` lines: stretches of Markdown, and blocks that hold such. Offsets count from its start. */
export type Part = { readonly type: 'text'; readonly start: number; readonly end: number } | Container;

export interface Container {
  readonly type: 'container';
  readonly name: string;
  /** What stands after the name. */
  readonly info: string;
  readonly start: number;
  /** Of `name`. */
  readonly nameStart: number;
  readonly parts: readonly Part[];
  readonly closed: boolean;
}

export interface Cut {
  readonly parts: readonly Part[];
  /** Closing lines that close nothing. */
  readonly stray: readonly number[];
}

interface Open {
  readonly colons: number;
  readonly name: string;
  readonly info: string;
  readonly start: number;
  readonly nameStart: number;
  readonly parts: Part[];
}

/** One line of a draw: it holds nothing, a closing line may follow. */
const single: ReadonlySet<string> = new Set(['pool']);

export const cutContainers = (text: string): Cut => {
  if (!/^ {0,3}:::/m.test(text)) return { parts: [{ type: 'text', start: 0, end: text.length }], stray: [] };
  const root: Open = { colons: 0, name: '', info: '', start: 0, nameStart: 0, parts: [] };
  const stack: Open[] = [root];
  const stray: number[] = [];
  let textStart = 0;
  /** Colons of a draw's line whose closing line may still follow. */
  let mayClose = 0;
  const flush = (end: number): void => {
    if (text.slice(textStart, end).trim() === '') return;
    stack.at(-1)?.parts.push({ type: 'text', start: textStart, end });
  };
  const close = (depth: number, closed: boolean): void => {
    while (stack.length > depth) {
      const done = stack.pop();
      if (!done) return;
      const { colons: _colons, ...rest } = done;
      stack.at(-1)?.parts.push({ type: 'container', ...rest, closed: closed && stack.length === depth });
    }
  };
  for (const line of fenceLines(text)) {
    if (text.slice(textStart, line.start).trim() !== '') mayClose = 0;
    flush(line.start);
    textStart = line.end;
    if (line.name === '') {
      const depth = stack.findLastIndex((open) => open.colons === line.colons);
      if (mayClose === line.colons) mayClose = 0;
      else if (depth > 0) close(depth, true);
      else stray.push(line.start);
      continue;
    }
    stack.push({ ...line, parts: [] });
    mayClose = 0;
    if (!single.has(line.name)) continue;
    close(stack.length - 1, true);
    mayClose = line.colons;
  }
  flush(text.length);
  close(1, false);
  return { parts: root.parts, stray };
};

interface FenceLine {
  readonly start: number;
  readonly end: number;
  readonly colons: number;
  readonly name: string;
  readonly info: string;
  readonly nameStart: number;
}

const colonLine = /^ {0,3}(:{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/;
const codeFence = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}(?=[^`]*$)|~{3,})/;

/** The `:::` lines that stand in no code and no comment. */
function* fenceLines(text: string): Generator<FenceLine> {
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
    else if (line.includes('```') || line.includes('~~~')) {
      const mark = codeFence.exec(line)?.[1];
      if (mark) code = { mark, quoted: /^[ \t]*>/.test(line) };
    } else if (line.includes('<!--')) comment = line.lastIndexOf('-->') < line.lastIndexOf('<!--');
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
  return { start, end: end + 1, colons: colons.length, name, info, nameStart };
};
