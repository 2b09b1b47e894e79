import { Lexer, type Tokenizer, type TokensList } from 'marked';

/**
 * Whether lines are a table is told by the first two: a header, and a rule with as many columns (GFM 0.29, 4.10).
 * marked reads on to the end of the paragraph before it compares them, and cuts a paragraph at each line above a rule,
 * to look there for all other blocks too: a paragraph of many rules would take time that grows with the square of its
 * length.
 */
export const readHeadsFirst = (lexer: Lexer, tokenizer: Tokenizer): void => {
  const { table, lheading, html, rules } = tokenizer;
  const { blockTokens } = lexer;
  let searched = nowhere;
  tokenizer.rules = { ...rules, block: { ...rules.block, paragraph } };
  tokenizer.table = (src) => {
    const [head] = /^[^\n]*\n[^\n]*/.exec(src) ?? [];
    return head !== undefined && table.call(tokenizer, head) ? table.call(tokenizer, src) : undefined;
  };
  tokenizer.lheading = (src) => {
    if (src.length < searched.from && src.length > searched.to) return undefined;
    const heading = lheading.call(tokenizer, src);
    const lines = !heading && goesOn(lexer) ? headingLines.exec(src)?.[0].length : undefined;
    if (lines !== undefined) searched = { from: src.length, to: src.length - lines };
    return heading;
  };
  // marked looks for the end of the HTML before it remembers that such a tag is no end of a paragraph.
  tokenizer.html = (src) =>
    lexer.state.lastToken?.type === 'paragraph' && !rules.other.htmlBeginRegex(4).test(src)
      ? undefined
      : html.call(tokenizer, src);
  lexer.blockTokens = (src: string, tokens?: TokensList, lastParagraphClipped?: boolean) => {
    const around = searched;
    searched = nowhere;
    try {
      return blockTokens.call(lexer, src, tokens, lastParagraphClipped);
    } finally {
      searched = around;
    }
  };
};

/** Where a heading's line of = or - was looked for in vain: what was left of the text at both ends, in UTF-16 units. */
interface Searched {
  readonly from: number;
  readonly to: number;
}

const nowhere: Searched = { from: 0, to: 0 };

/** Whether what is left goes on with a paragraph that a line above a rule has cut, or one in a list, which is cut at each line. */
const goesOn = ({ state }: Lexer): boolean =>
  state.lastToken?.type === 'paragraph' || state.lastToken?.type === 'text';

const block = Lexer.rules.block.gfm;

/** marked's rule for a table without the rows, whose end it looks for though there may be none. */
const head = block.table.source.replace(/\(\?:\\n\(\(\?:\(\?! [\s\S]*$/, () => '(?:\\n|$)');

/** A paragraph ends above the head of a table, whatever rows follow. */
const paragraph = new RegExp(
  block.paragraph.source.replace(block.table.source.slice(1), () => head.slice(1)),
);

/** The lines in which marked looks for the line of = or - below a heading. */
const headingLines = new RegExp(block.lheading.source.replace('+?)\\n {0,3}(=+|-+)[ \\t]*(?:\\n+|$)', '+)'));
