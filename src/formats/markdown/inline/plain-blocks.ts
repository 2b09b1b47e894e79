import type { Token, TokenizerExtension, Tokens } from 'marked';

/**
 * The blocks that most questions are made of, cut by their lines: headings, paragraphs, quotes of one paragraph, lists with one
 * line and perhaps a quote an item, and the space between. They come out as marked's own rules make them, which ask of every
 * block whether it is one of a dozen others; wherever a line might mean anything else, marked is left to say what.
 */
export const plainBlock: TokenizerExtension = {
  name: 'plainBlock',
  level: 'block',
  tokenizer(src, tokens) {
    // Inside a list item no paragraph begins.
    if (!this.lexer.state.top) return undefined;
    const first = src.charCodeAt(0);
    if (first === newline) return space(src, tokens);
    if (first === hash) return heading(src);
    if (first === angle) return quote(src);
    const found = list(src) ?? paragraph(src, tokens);
    // marked adds a line that follows within a quote to the text that is queued last.
    if (found?.type === 'paragraph') this.lexer.inline(found.text, found.tokens);
    return found;
  },
};

const newline = 10;
const blank = 32;
const hash = 35;
const angle = 62;

const lineEnd = (src: string, from: number): number => {
  const at = src.indexOf('\n', from);
  return at < 0 ? src.length : at;
};

const isIndented = (src: string, at: number): boolean => {
  const code = src.charCodeAt(at);
  return code === blank || code === 9;
};

/** marked adds one line end alone to the block before it. */
const space = (src: string, tokens: readonly Token[]): Tokens.Space | undefined => {
  let end = 1;
  while (src.charCodeAt(end) === newline) end++;
  if ((end === 1 && tokens.length > 0) || isIndented(src, end)) return undefined;
  return { type: 'space', raw: src.slice(0, end) };
};

/** Signs that end a line for `.` in a pattern, and for nobody else. */
const otherLineEnds = /[\r\u2028\u2029]/;

const heading = (src: string): Tokens.Heading | undefined => {
  let depth = 1;
  while (src.charCodeAt(depth) === hash) depth++;
  if (depth > 6 || src.charCodeAt(depth) !== blank) return undefined;
  const end = lineEnd(src, depth);
  const line = src.slice(depth, end);
  const text = line.trim();
  if (text === '' || text.endsWith('#') || otherLineEnds.test(line) || isIndented(src, end + 1))
    return undefined;
  const raw = src.slice(0, src.charCodeAt(end + 1) === newline ? end : end + 1);
  return { type: 'heading', raw, depth, text, tokens: [] };
};

const headingAhead = /#{1,6} [^\n\r\u2028\u2029]*(?:\n|$)/y;

/** Where a block ends in `raw` whose last line ends at `end`; none where the next line might belong to it. */
const rawEnd = (src: string, end: number): number | undefined => {
  if (src.charCodeAt(end + 1) === newline) return end;
  if (end + 1 >= src.length) return src.length;
  headingAhead.lastIndex = end + 1;
  return headingAhead.test(src) ? end + 1 : undefined;
};

/** How a line may begin that can be nothing but text, wherever it stands. */
const textStart =
  /(?:[A-Za-z("'.,;?%&/^{}@!\\\u00A1-\uFFFF]|\d(?!\d{0,8}[.)])|\*{1,2}[A-Za-z]|`[^`\n]|\$[^$\n]|= [^=\s]|=>)/y;

/** In an item too: marks of choices. */
const boxStart = /\[[ xX]\] /y;

const calloutStart = /\[![A-Za-z][\w-]*\](?!:)/y;

const begins = (pattern: RegExp, src: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(src);
};

const paragraph = (src: string, tokens: readonly Token[]): Tokens.Paragraph | undefined => {
  if (tokens.at(-1)?.type === 'paragraph' || !begins(textStart, src, 0)) return undefined;
  let end = lineEnd(src, 0);
  while (begins(textStart, src, end + 1)) end = lineEnd(src, end + 1);
  const until = rawEnd(src, end);
  return until === undefined ? undefined : paragraphOf(src.slice(0, until), src.slice(0, end));
};

const paragraphOf = (raw: string, text: string): Tokens.Paragraph => ({
  type: 'paragraph',
  raw,
  text,
  tokens: [],
});

const quote = (src: string): Tokens.Blockquote | undefined => {
  const end = quoteEnd(src, 0, '> ');
  const until = end === undefined ? undefined : rawEnd(src, end);
  // A line below that is no heading might go on with the quote's text; what marked makes of a heading there is its own matter.
  if (end === undefined || until === undefined || (until > end && until < src.length)) return undefined;
  return quoteOf(src.slice(0, until), src.slice(0, end).replace(marks, ''));
};

const marks = /^> /gm;

const quoteOf = (raw: string, text: string): Tokens.Blockquote => ({
  type: 'blockquote',
  raw,
  tokens: [paragraphOf(text, text)],
  text,
});

/** Where the last of the lines ends that begin with `mark` and go on with text. */
const quoteEnd = (src: string, start: number, mark: string): number | undefined => {
  let end: number | undefined;
  let at = start;
  while (src.startsWith(mark, at)) {
    const inside = at + mark.length;
    if (!begins(textStart, src, inside) && !(at === start && begins(calloutStart, src, inside)))
      return undefined;
    end = lineEnd(src, inside);
    at = end + 1;
  }
  return end;
};

/** What begins an item of the list that an item of the same sign begins. */
const itemMarks: Readonly<Record<string, RegExp>> = {
  '-': /- /y,
  '*': /\* /y,
  '+': /\+ /y,
  '.': /\d{1,9}\. /y,
  ')': /\d{1,9}\) /y,
};

const firstMark = /^(?:(\d{1,9})([.)])|([-*+])) /;

const list = (src: string): Tokens.List | undefined => {
  const [, number, sign = '', dash = sign] = firstMark.exec(src) ?? [];
  const mark = itemMarks[dash];
  if (!mark) return undefined;
  const items: Tokens.ListItem[] = [];
  let last: Tokens.ListItem | undefined;
  let at = 0;
  while (begins(mark, src, at)) {
    last = listItem(src, at, mark.lastIndex);
    if (!last) return undefined;
    items.push(last);
    at += last.raw.length;
  }
  if (!last) return undefined;
  if (last.raw.endsWith('\n')) last.raw = last.raw.slice(0, -1);
  const end = src.charCodeAt(at - 1) === newline ? at - 1 : at;
  const until = rawEnd(src, end);
  if (until === undefined || goesOn(src, end, number === undefined ? dash : undefined)) return undefined;
  const ordered = number !== undefined;
  const start = ordered ? Number(number) : '';
  return { type: 'list', raw: src.slice(0, until), ordered, start, loose: false, items };
};

/** Whether what stands below the blank lines after a list may be more of it: an indented block, or an item. */
const goesOn = (src: string, end: number, dash: string | undefined): boolean => {
  let at = end;
  while (src.charCodeAt(at) === newline) at++;
  const next = src.charAt(at);
  // For marked a line of other spaces, such as no-break ones, is an empty line here.
  if (next.trim() === '') return next !== '';
  return dash === undefined ? next >= '0' && next <= '9' : next === dash;
};

/** The item that begins at `at`, its text at `inside`. */
const listItem = (src: string, at: number, inside: number): Tokens.ListItem | undefined => {
  if (!begins(textStart, src, inside) && !begins(boxStart, src, inside)) return undefined;
  const end = lineEnd(src, inside);
  const line = src.slice(inside, end);
  if (line.trimEnd() !== line) return undefined;
  const indent = inside - at;
  const last =
    src.charCodeAt(end + 1) === blank ? quoteEnd(src, end + 1, `${' '.repeat(indent)}> `) : undefined;
  if (last === undefined) return itemOf(src.slice(at, end + 1), line, [textOf(line, line)]);
  const raw = src
    .slice(end + 1, last)
    .split('\n')
    .map((one) => one.slice(indent))
    .join('\n');
  if (raw.trimEnd() !== raw) return undefined;
  const inner = [textOf(`${line}\n`, line), quoteOf(raw, raw.replace(marks, ''))];
  return itemOf(src.slice(at, last + 1), `${line}\n${raw}`, inner);
};

const itemOf = (raw: string, text: string, tokens: Token[]): Tokens.ListItem => ({
  type: 'list_item',
  raw,
  task: false,
  loose: false,
  text,
  tokens,
});

const textOf = (raw: string, text: string): Tokens.Text => ({ type: 'text', raw, text, tokens: [] });
