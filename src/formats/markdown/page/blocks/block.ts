import type { Pos } from '../../../../model/pos.ts';
import { ownTokens, type Token } from '../../inline/lexer.ts';
import { type Container, cutContainers, isContainerName, type Part } from '../containers.ts';
import { inner, type Place, shifted } from '../place.ts';
import type { Reader } from '../reader.ts';

/** A block of Markdown and where it begins: at `start` of `place`. */
export interface Block<T extends Token = Token> {
  readonly type: 'block';
  readonly token: T;
  readonly place: Place;
  readonly start: number;
}

/** A `:::` block with what it holds. */
export interface ContainerBlock extends Omit<Container, 'parts'> {
  readonly blocks: readonly PageBlock[];
  readonly place: Place;
}

export type PageBlock = Block | ContainerBlock;

export const isBlock = <T extends Token['type']>(
  block: PageBlock | undefined,
  type: T,
): block is Block<Extract<Token, { type: T }>> => block?.type === 'block' && block.token.type === type;

/** The blocks of a whole page, in order. Two passes: definitions of links hold for text above them too. */
export const pageBlocks = (reader: Reader): readonly PageBlock[] => {
  const { parts, stray, uneven } = cutContainers(reader.text);
  for (const start of stray) reader.ctx.report.add('markdown/stray-fence', {}, reader.place.at(start));
  for (const { name, start } of uneven)
    reader.ctx.report.add('markdown/uneven-fence', { name }, reader.place.at(start));
  return lexParts(reader, parts);
};

const lexParts = (reader: Reader, parts: readonly Part[]): readonly PageBlock[] =>
  parts.flatMap((part): readonly PageBlock[] => {
    if (part.type === 'text') {
      const tokens = reader.lexer.blocks(reader.text.slice(part.start, part.end));
      return gatherFootnotes(reader, located(tokens, shifted(reader.place, part.start)));
    }
    // That a block has no known name is reported where it is read.
    if (!part.closed && isContainerName(part.name))
      reader.ctx.report.add('markdown/open-fence', { name: part.name }, reader.place.at(part.start));
    return [{ blocks: lexParts(reader, part.parts), place: reader.place, ...part }];
  });

/** Tokens that follow one another from the beginning of a place. */
export const located = (tokens: readonly Token[], place: Place): readonly Block[] => {
  let start = 0;
  return tokens.map((token) => {
    const block: Block = { type: 'block', token, place, start };
    start += token.raw.length;
    return block;
  });
};

/** The blocks inside a quote or a list item. */
export const innerBlocks = (
  block: { readonly place: Place; readonly start: number },
  token: {
    readonly raw: string;
    readonly text: string;
    readonly tokens: readonly { readonly type: string }[];
  },
): readonly Block[] => located(ownTokens(token.tokens), inner(block, token.raw, token.text));

const gatherFootnotes = (reader: Reader, blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block) => {
    const { token } = block;
    if (token.type !== 'footnoteDefinition') return true;
    const pos = block.place.at(block.start);
    if (reader.footnotes.has(token.label))
      reader.ctx.report.add('markdown/repeated-footnote', { label: token.label }, pos);
    else
      reader.footnotes.set(token.label, {
        text: token.text,
        place: inner(block, token.raw, token.text),
        pos,
        used: false,
      });
    return false;
  });

/** Text of a block whose lines are its own: a paragraph, or the first text of a list item. */
export const textPlace = (block: Block<Extract<Token, { type: 'paragraph' | 'text' }>>): Place =>
  inner(block, block.token.raw, block.token.text);

/** Where a block's first sign stands. */
export const blockPos = (block: PageBlock): Pos => {
  if (block.type === 'container') return block.place.at(block.start);
  return block.place.at(block.start + firstSign(block.token.raw));
};

/** Where the first sign of a text stands that is no white space. */
export const firstSign = (raw: string): number => (raw.charCodeAt(0) > 32 ? 0 : raw.search(/[^ \t\n]|$/));
