import type { Tokens } from 'marked';
import { inner, type Place, shifted } from '../place.ts';
import { plainLines } from '../plain-lines.ts';
import type { Reader } from '../reader.ts';
import { type Block, innerBlocks, located } from './block.ts';

/** A quote that begins with `[!NAME]`, or one of several in it. */
export interface Callout {
  /** Upper case, as authors write it. */
  readonly name: string;
  /** Where `[!NAME]` stands. */
  readonly place: Place;
  readonly blocks: readonly Block[];
}

const mark = /^ {0,3}\[!([A-Za-z][\w-]*)\][ \t]*/;

/** Whether a quote is a callout. */
export const isCallout = (block: Block<Tokens.Blockquote>): boolean => mark.test(block.token.text);

/** The callouts of a quote: a `[!NAME]` line inside one starts the next. */
export const splitCallouts = (reader: Reader, block: Block<Tokens.Blockquote>): readonly Callout[] => {
  const { text, raw } = block.token;
  const place = inner(block, raw, text);
  const quick = singleCallout(block, place);
  if (quick) return [quick];
  const starts = calloutStarts(text);
  return starts.map((start, index) => {
    const source = text.slice(start, starts[index + 1] ?? text.length);
    const [all, name = ''] = mark.exec(source) ?? [''];
    const content = source.slice(all.length);
    const blocks = located(reader.lexer.blocks(content), shifted(place, start + all.length));
    return { name: name.toUpperCase(), place: shifted(place, start + all.indexOf('[')), blocks };
  });
};

/** Lines that begin with a mark and stand in no code and no list. */
const calloutStarts = (text: string): readonly number[] =>
  [...plainLines(text)].filter(({ line }) => mark.test(line)).map(({ start }) => start);

/** One callout whose first paragraph stays one without its mark need not be lexed again. */
const singleCallout = (block: Block<Tokens.Blockquote>, place: Place): Callout | undefined => {
  const [first, ...rest] = innerBlocks(block, block.token);
  const text = block.token.text;
  const match = /^\[!([A-Za-z][\w-]*)\][ \t]*\n?/.exec(text);
  if (!match || first?.token.type !== 'paragraph' || text.indexOf('[!', 2) >= 0) return undefined;
  const length = match[0].length;
  const begins = first.token.text.slice(length);
  if (/^(?:[ \t]|\d|[=+*:|<-])/.test(begins) || !first.token.text.startsWith(match[0].trimEnd()))
    return undefined;
  const token = { ...first.token, raw: first.token.raw.slice(length), text: begins };
  const cut: readonly Block[] = begins === '' ? [] : [{ ...first, token, start: first.start + length }];
  return { name: (match[1] ?? '').toUpperCase(), place, blocks: [...cut, ...rest] };
};
