import { Hooks, Lexer, Marked, type MarkedToken, Tokenizer, type TokenizerExtension } from 'marked';
import {
  type BlockMath,
  blockMath,
  type FootnoteDefinition,
  footnoteDefinition,
} from './block-extensions.ts';
import { type Construct, constructAt, constructStart, maskConstructs } from './constructs.ts';
import { plainBlock } from './plain-blocks.ts';
import { readHeadsFirst } from './table-heads.ts';

export type Token = MarkedToken | Construct | BlockMath | FootnoteDefinition;

/** marked, with our constructs. One for each page: link definitions hold for the whole of it. */
export interface PageLexer {
  /** Blocks of a text. Inline text is left unread. */
  readonly blocks: (text: string) => readonly Token[];
  readonly inline: (text: string, inQuestion: boolean) => readonly Token[];
}

export const createLexer = (): PageLexer => {
  const lexer = makeLexer(new Tokenizer());
  let withEmoji: Lexer | undefined;
  const blocks = (text: string): readonly Token[] => {
    lexer.options = blockOptions;
    lexer.state.top = true;
    const found = lexer.blockTokens(text, []);
    lexer.inlineQueue = [];
    return ownTokens(found);
  };
  const lexerFor = (text: string): Lexer => {
    if (!/[\uD800-\uDBFF]/.test(text)) return lexer;
    withEmoji ??= makeLexer(wholeCharacters(new Tokenizer()));
    // Definitions of links are kept with the blocks.
    withEmoji.tokens = lexer.tokens;
    return withEmoji;
  };
  const inline = (text: string, inQuestion: boolean): readonly Token[] => {
    const own = lexerFor(text);
    own.options = constructStart.test(text) ? inlineOptions[inQuestion ? 'question' : 'page'] : plainOptions;
    own.state.inRawBlock = false;
    own.state.inLink = false;
    return ownTokens(own.inlineTokens(text));
  };
  return { blocks, inline };
};

const makeLexer = (tokenizer: Tokenizer): Lexer => {
  const lexer = withSources(new Lexer({ ...plainOptions, tokenizer }));
  readHeadsFirst(lexer, tokenizer);
  readQuotesAlone(lexer, tokenizer);
  // Boxes of tasks are read by us: marked's would take `[x]` out of the text of choices.
  tokenizer.rules = { ...tokenizer.rules, other: { ...tokenizer.rules.other, listIsTask: /(?!)/ } };
  return lexer;
};

/**
 * marked reads a list in a quote again when an unmarked line follows, and thinks then of the text before the quote, which
 * an empty item cannot interrupt: it would fail.
 */
const readQuotesAlone = (lexer: Lexer, tokenizer: Tokenizer): void => {
  const { blockquote } = tokenizer;
  tokenizer.blockquote = (src) => {
    const { lastToken } = lexer.state;
    Object.assign(lexer.state, { lastToken: undefined });
    try {
      return blockquote.call(tokenizer, src);
    } finally {
      Object.assign(lexer.state, { lastToken });
    }
  };
};

/** A text whose inline tokens are being looked for. */
interface Source {
  readonly text: string;
  /** Where constructs may begin, in order; found when first asked for. */
  starts?: readonly number[];
  /** How many of these lie before what is still to be read. */
  passed: number;
}

/** The innermost last: marked shows its hooks a masked text, and its extensions what is left of one. */
const sources: Source[] = [];

const withSources = (lexer: Lexer): Lexer => {
  const { inlineTokens } = lexer;
  lexer.inlineTokens = (src, tokens) => {
    sources.push({ text: src, passed: 0 });
    try {
      return inlineTokens.call(lexer, src, tokens);
    } finally {
      sources.pop();
    }
  };
  return lexer;
};

/**
 * Emphasis depends on the character before its sign (CommonMark 0.31, 6.2). marked gives the last UTF-16 unit, which of
 * an emoji is only half: a symbol would be taken for a letter. Changed tokenizers are slower, so only texts with such
 * characters have this one.
 */
const wholeCharacters = (tokenizer: Tokenizer): Tokenizer => {
  const { emStrong, del } = tokenizer;
  const before = (src: string, masked: string, prevChar = ''): string => {
    if (!/[\uDC00-\uDFFF]/.test(prevChar)) return prevChar;
    const at = masked.length - src.length;
    return masked.slice(Math.max(0, at - 2), at);
  };
  tokenizer.emStrong = (src, masked, prevChar) =>
    emStrong.call(tokenizer, src, masked, before(src, masked, prevChar));
  tokenizer.del = (src, masked, prevChar) => del.call(tokenizer, src, masked, before(src, masked, prevChar));
  return tokenizer;
};

/** marked types what extensions add as anything; these are all that ours add. */
export const ownTokens = (tokens: readonly { readonly type: string }[]): readonly Token[] =>
  tokens as readonly Token[];

/**
 * Where the next construct may begin in what is left of a text. marked asks after each bit of plain text: were the rest
 * searched each time, a text of many bits would be searched to its end for each.
 */
const nextStart = (left: string): number | undefined => {
  const source = sources.at(-1);
  if (!source) return undefined;
  source.starts ??= [...source.text.matchAll(everyStart)].map(({ index }) => index);
  const from = source.text.length - left.length;
  while ((source.starts[source.passed] ?? Number.POSITIVE_INFINITY) < from) source.passed++;
  const next = source.starts[source.passed];
  return next === undefined ? undefined : next - from;
};

const everyStart = new RegExp(constructStart, 'g');

const constructs = (inQuestion: boolean): TokenizerExtension => ({
  name: 'construct',
  level: 'inline',
  start: (src) => nextStart(src),
  // marked wants a mutable record back; ours is only read.
  tokenizer: (src) => constructAt(src, inQuestion) as { type: string; raw: string } | undefined,
});

const withConstructs = (inQuestion: boolean) => {
  const hooks = new Hooks();
  hooks.emStrongMask = (masked) => maskConstructs(sources.at(-1)?.text ?? masked, masked, inQuestion);
  const options = new Marked({ extensions: [constructs(inQuestion)] }).defaults;
  return { ...options, hooks };
};

const plainOptions = { ...new Marked().defaults };
const blockOptions = { ...new Marked({ extensions: [blockMath, footnoteDefinition, plainBlock] }).defaults };
const inlineOptions = { page: withConstructs(false), question: withConstructs(true) };
