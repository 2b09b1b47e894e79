import type { Tokens } from 'marked';
import { type Element, element, type Rich } from '../../../../model/rich.ts';
import { readInline } from '../../inline/read-inline.ts';
import { shifted } from '../place.ts';
import type { Reader } from '../reader.ts';
import { type Block, type PageBlock, textPlace } from './block.ts';
import type { BlockSpot } from './read-blocks.ts';

/** A definition list, where one begins with this paragraph. Lists right after one another are one list. */
export const readDefinitionList = (
  reader: Reader,
  block: Block<Tokens.Paragraph>,
  spot: BlockSpot,
): Rich | undefined => {
  const { following } = spot;
  if (!beginsList(block, spot.index, following)) return undefined;
  const rows = definitionRows(reader, block);
  for (let at = spot.index + 1; at < following.length; at++) {
    if (isSpace(following[at])) continue;
    const next = paragraphOf(following[at]);
    if (!next || !(isDefinition(next) || beginsList(next, at, following))) break;
    rows.push(...definitionRows(reader, next));
    spot.taken = at - spot.index;
  }
  return [element('dl', {}, rows)];
};

/** Lines of terms with definitions right below them, or one line with its definition after a blank line. */
const beginsList = (
  block: Block<Tokens.Paragraph>,
  index: number,
  following: readonly PageBlock[],
): boolean => {
  const { text } = block.token;
  if (isDefinition(block)) return false;
  if (text.includes('\n')) return text.includes(':') && /\n {0,3}:[ \t]+\S/.test(text);
  const next = paragraphOf(following[isSpace(following[index + 1]) ? index + 2 : index + 1]);
  return next !== undefined && isDefinition(next);
};

const isDefinition = ({ token }: Block<Tokens.Paragraph>): boolean => /^ {0,3}:[ \t]+\S/.test(token.text);

const paragraphOf = (block: PageBlock | undefined): Block<Tokens.Paragraph> | undefined =>
  block?.type === 'block' && block.token.type === 'paragraph' ? { ...block, token: block.token } : undefined;

const isSpace = (block: PageBlock | undefined): boolean =>
  block?.type === 'block' && block.token.type === 'space';

const definitionRows = (reader: Reader, block: Block<Tokens.Paragraph>): Element[] => {
  const place = textPlace(block);
  const rows: Element[] = [];
  for (const { name, start, text } of splitRows(block.token.text)) {
    rows.push(element(name, {}, readInline(reader, text, shifted(place, start))));
  }
  return rows;
};

interface Row {
  readonly name: 'dt' | 'dd';
  readonly start: number;
  readonly text: string;
}

/** Terms stand before the first colon; after it, a line without a colon goes on with its definition. */
const splitRows = (source: string): readonly Row[] => {
  const rows: Row[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const mark = /^ {0,3}:[ \t]+/.exec(line)?.[0].length ?? 0;
    const last = rows.at(-1);
    if (mark > 0) rows.push({ name: 'dd', start: start + mark, text: line.slice(mark) });
    else if (last?.name === 'dd')
      rows[rows.length - 1] = { ...last, text: source.slice(last.start, start + line.length) };
    else rows.push({ name: 'dt', start, text: line });
    start += line.length + 1;
  }
  return rows;
};
