import { type Element, element, type MathNode, type Rich, text } from '../../../../model/rich.ts';
import { decodeEntities } from '../../inline/entities.ts';
import { readFormula } from '../../inline/formula.ts';
import type { Token } from '../../inline/lexer.ts';
import { readInline, withoutEnd } from '../../inline/read-inline.ts';
import { shifted } from '../place.ts';
import { type Reader, unmask } from '../reader.ts';
import { type Block, textPlace } from './block.ts';
import { readHeading } from './heading.ts';
import { readList } from './list.ts';
import { reportNestedFence } from './nested-fence.ts';
import { readParagraph } from './paragraph.ts';
import { readQuote } from './quote.ts';
import type { BlockSpot } from './read-blocks.ts';
import { readTable } from './table.ts';

type Of<T extends Token['type']> = Block<Extract<Token, { type: T }>>;
type Read<T extends Token['type']> = (reader: Reader, block: Of<T>, spot: BlockSpot) => Rich;

/** How each kind of block is read. Raw HTML is read beside its neighbours, in `readBlocks`; spaces and definitions give nothing. */
export const blockReaders: { readonly [T in Token['type']]?: Read<T> } = {
  paragraph: readParagraph,
  // The text of a tight list item.
  text: (reader, block) => {
    reportNestedFence(reader, block);
    return readInline(reader, withoutEnd(block.token.text), textPlace(block));
  },
  heading: readHeading,
  list: readList,
  blockquote: readQuote,
  table: readTable,
  hr: () => [element('hr')],
  code: (reader, block) => [isFormula(block) ? fencedFormula(reader, block) : codeBlock(reader, block.token)],
  blockMath: (reader, block) => {
    const indent = block.token.raw.indexOf('$$');
    const raw = block.token.raw.slice(indent);
    const place = shifted(block.place, block.start + indent);
    return [readFormula(reader, { raw, opening: 2, tex: block.token.tex, display: true }, place)];
  },
};

/** A fence called `math` holds a formula, as it does on the Git forges. */
const isFormula = ({ token }: Of<'code'>): boolean => token.lang === 'math' && token.text.trim() !== '';

const fencedFormula = (reader: Reader, { token, place, start }: Of<'code'>): MathNode => {
  const indent = token.raw.search(/[^ ]/);
  const raw = token.raw.slice(indent);
  const opening = raw.indexOf('\n') + 1;
  const formula = { raw, opening, tex: token.text.trim(), display: true };
  return readFormula(reader, formula, shifted(place, start + indent));
};

const codeBlock = (reader: Reader, { lang, text: code }: Of<'code'>['token']): Element =>
  element('pre', {}, [element('code', codeClass(lang), [text(codeText(reader, code))])]);

const codeClass = (lang: string | undefined): Record<string, string> => {
  const name = decodeEntities(lang?.split(/\s/, 1)[0] ?? '');
  return name ? { class: `language-${name}` } : {};
};

const codeText = (reader: Reader, code: string): string => `${unmask(reader, code).replace(/\n$/, '')}\n`;
