import type { Pos } from '../../model/pos.ts';
import type { TextFormat } from '../shared/foreign-text.ts';
import type { Block } from './blocks.ts';
import { unmask } from './blocks.ts';

/** A question as GIFT says it (Moodle's question/format/gift; masked text throughout). */
export interface GiftQuestion {
  readonly name: string;
  readonly id: string;
  readonly tags: readonly string[];
  readonly text: Piece;
  /** What stands between the braces, without general feedback; none: the question has no braces. */
  readonly answer: Piece | undefined;
  readonly general: Piece | undefined;
  readonly at: Block['at'];
}

/** A stretch of a block. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** A category, and what follows it in its block. */
export const cutCategory = (block: Block): { readonly path?: string; readonly rest: Block } => {
  const [whole, path] = /^\s*\$CATEGORY:[ \t]*([^\n]*)\n?/.exec(block.text) ?? [];
  if (whole === undefined || path === undefined) return { rest: block };
  const { text, at } = block;
  const rest = {
    ...block,
    text: text.slice(whole.length),
    at: (offset: number): Pos => at(offset + whole.length),
  };
  return { path: unmask(path), rest };
};

/** The parts of a question; a string says why there is none. */
export const parseQuestion = (block: Block): GiftQuestion | string => {
  const title = /^\s*::((?:(?!::)[\s\S])*)::/.exec(block.text);
  const start = title ? title[0].length : 0;
  const open = block.text.indexOf('{', start);
  const close = block.text.indexOf('}', start);
  const shared = {
    name: title
      ? unmask(title[1] ?? '')
          .replace(/\s+/g, ' ')
          .trim()
      : '',
    ...tokensIn(block.comments),
    at: block.at,
  };
  if (open < 0 && close < 0) {
    return {
      text: { text: block.text.slice(start), offset: start },
      answer: undefined,
      general: undefined,
      ...shared,
    };
  }
  if (open < 0) return 'a brace is closed that was not opened';
  if (close < open) return close < 0 ? 'its brace is not closed' : 'a brace is closed before it is opened';
  const after = block.text.slice(close + 1);
  if (/[{}]/.test(after)) return 'it has braces in two places';
  const inside = { text: block.text.slice(open + 1, close), offset: open + 1 };
  const { answer, general } = cutGeneral(inside);
  return {
    text: { text: textAround(block.text.slice(start, open), after), offset: start },
    answer,
    general,
    ...shared,
  };
};

/** A line where the braces stood, if the sentence goes on behind them. */
const textAround = (before: string, after: string): string => {
  // A quotation mark and a semicolon are left of a string in somebody's program.
  const rest = /^\s*["']?;?\s*$/.test(after) ? '' : after;
  return rest === '' ? before : `${before}_____${rest}`;
};

const cutGeneral = ({ text, offset }: Piece): Pick<GiftQuestion, 'answer' | 'general'> => {
  const at = text.lastIndexOf('####');
  if (at < 0) return { answer: { text, offset }, general: undefined };
  return {
    answer: { text: text.slice(0, at), offset },
    general: { text: text.slice(at + 4), offset: offset + at + 4 },
  };
};

/** `[id:…]` and `[tag:…]` in the comments of a question. */
const tokensIn = (comments: string): { readonly id: string; readonly tags: readonly string[] } => ({
  id: cleaned(/\[id:((?:\\\]|[^\]\p{Cc}])+)\]/u.exec(comments)?.[1] ?? ''),
  tags: [...comments.matchAll(/\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu)].map((one) => cleaned(one[1] ?? '')),
});

const cleaned = (token: string): string => token.replaceAll('\\]', ']').trim();

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle: 'moodle',
  plain: 'plain',
  markdown: 'markdown',
};

/** The mark of a format, `[html]`, and the text behind it. */
export const cutFormat = (
  piece: Piece,
  usual: TextFormat,
): { readonly format: TextFormat; readonly piece: Piece } => {
  const [whole, name = ''] = /^[ \t\n]*\[(\w+)\]/.exec(piece.text) ?? [];
  const format = formats[name];
  if (whole === undefined || format === undefined) return { format: usual, piece };
  return { format, piece: { text: piece.text.slice(whole.length), offset: piece.offset + whole.length } };
};

/** The pieces between signs, the signs kept at their beginnings; what stands before the first one is a piece too. */
export const splitAt = ({ text, offset }: Piece, signs: RegExp): readonly Piece[] => {
  const starts = [0, ...[...text.matchAll(signs)].map(({ index }) => index)];
  return starts
    .map((start, index) => ({ text: text.slice(start, starts[index + 1]), offset: offset + start }))
    .filter((piece) => piece.text.trim() !== '');
};

/** The piece without its first signs. */
export const after = ({ text, offset }: Piece, length: number): Piece => ({
  text: text.slice(length),
  offset: offset + length,
});
