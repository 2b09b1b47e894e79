import type { Pos } from '../../model/pos.ts';
import { lastStart } from '../../rich/last-start.ts';

/** A question, category or comment of a GIFT file, up to a blank line. */
export interface Block {
  /** Without comments; signs with a backslash are masked, two signs each, so that offsets hold. */
  readonly text: string;
  /** What the comments in it say. */
  readonly comments: string;
  /** The place of an offset in `text`. */
  readonly at: (offset: number) => Pos;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * A blank line ends a block, unless a brace is open that closes before another one opens. So does a line that ends with a
 * brace, or stands before a title, where a further question follows without a blank line: nobody could read both as one.
 */
export const blocksOf = (source: string, file: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(blockOf(open, file));
    open = [];
  };
  const lines = maskEscapes(source).split('\n');
  const braces = lines.map((line) => (isComment(line) ? [] : line.match(/[{}]/g)) ?? []);
  const next = nextBraces(braces);
  const opens = opensBelow(lines, braces);
  let depth = 0;
  let hasBraces = false;
  lines.forEach((text, index) => {
    if (text.trim() === '' && !(depth > 0 && next[index] === '}')) {
      close();
      depth = 0;
      return;
    }
    if (depth === 0 && hasBraces && /^\s*::[^:]+::/.test(text)) close();
    open.push({ text, number: index + 1 });
    hasBraces = (hasBraces && open.length > 1) || (braces[index] ?? []).length > 0;
    for (const brace of braces[index] ?? []) depth = brace === '{' ? 1 : 0;
    if (opens[index] && depth === 0 && endsQuestion.test(text) && !isComment(text)) close();
  });
  close();
  return blocks;
};

/** For each line, the first brace in it or after it. */
const nextBraces = (braces: readonly (readonly string[])[]): readonly string[] => {
  const next: string[] = [];
  let last = '';
  for (let index = braces.length - 1; index >= 0; index--) {
    last = braces[index]?.[0] ?? last;
    next[index] = last;
  }
  return next;
};

/** What may follow the braces of a question in their line; a gap of an embedded answer (`{1:SA:…}`) ends none. */
const endsQuestion = /^(?!.*\{\d*:[A-Z_]+:).*\}[\s.?!;"']*$/i;

/** For each line, whether a brace opens below it before the next blank line. */
const opensBelow = (lines: readonly string[], braces: readonly (readonly string[])[]): readonly boolean[] => {
  const opens: boolean[] = [];
  for (let index = lines.length - 2; index >= 0; index--)
    opens[index] =
      lines[index + 1]?.trim() !== '' && (braces[index + 1]?.includes('{') || opens[index + 1] === true);
  return opens;
};

const isComment = (line: string): boolean => line.trimStart().startsWith('//');

const blockOf = (lines: readonly Line[], file: string): Block => {
  const kept = lines.filter(({ text }) => !isComment(text));
  const comments = lines.filter(({ text }) => isComment(text)).map(({ text }) => unmask(text, 'as written'));
  const starts: number[] = [];
  let text = '';
  for (const line of kept) {
    starts.push(text.length);
    text += `${line.text}\n`;
  }
  return {
    text: text.slice(0, -1),
    comments: comments.join('\n'),
    at: (offset) => {
      const index = lastStart(starts, offset);
      const line = kept[index] ?? lines[0];
      return { file, line: line?.number ?? 1, column: offset - (starts[index] ?? 0) + 1 };
    },
  };
};

const escaped = '\\~=#{}:n';
const first = 0xe010;
const filler = '\uE00F';

/** `\~` as one sign that means nothing, and a filler; a backslash before any other sign is a backslash. */
const maskEscapes = (source: string): string =>
  source
    .replace(/[\uE00F-\uE017]/g, '\uFFFD')
    .replace(
      /\\([\\~=#{}:n])/g,
      (_, sign: string) => String.fromCharCode(first + escaped.indexOf(sign)) + filler,
    );

/** The text again: without its backslashes, or, in comments, with them. */
export const unmask = (text: string, how: 'plain' | 'as written' = 'plain'): string =>
  text.replace(/([\uE010-\uE017])\uE00F/g, (_, sign: string) => {
    const meant = escaped[sign.charCodeAt(0) - first] ?? '';
    if (how === 'as written') return `\\${meant}`;
    return meant === 'n' ? '\n' : meant;
  });

/** The text with line ends of the file as blanks: only `\n` means a new line. */
export const unwrapped = (text: string): string =>
  unmask(text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)));
