import type { Tokens } from 'marked';
import { type Element, element, type Rich } from '../../../../model/rich.ts';
import { readInline } from '../../inline/read-inline.ts';
import { shifted } from '../place.ts';
import type { Reader } from '../reader.ts';
import { type Block, textPlace } from './block.ts';
import type { BlockSpot } from './read-blocks.ts';

/** Lines of terms, each followed by lines that begin with a colon. */
export const isDefinitionList = (source: string): boolean =>
  source.includes(':') && /^(?:(?! {0,3}:[ \t])[^\n]+\n)+ {0,3}:[ \t]+\S/.test(source);

/** Lists right after one another are one list. */
export const readDefinitionList = (reader: Reader, block: Block<Tokens.Paragraph>, spot: BlockSpot): Rich => {
  const rows = definitionRows(reader, block);
  for (let at = spot.index + 1; at < spot.following.length; at++) {
    const next = spot.following[at];
    if (next?.type !== 'block') break;
    if (next.token.type === 'space') continue;
    if (next.token.type !== 'paragraph' || !isDefinitionList(next.token.text)) break;
    rows.push(...definitionRows(reader, { ...next, token: next.token }));
    spot.taken = at - spot.index;
  }
  return [element('dl', {}, rows)];
};

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
