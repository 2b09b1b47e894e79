import { type Element, element, type Rich, text } from '../../model/rich.ts';
import type { Row } from './row.ts';

/** A row with the rows that go on with it: hard-wrapped text. */
export interface Paragraph {
  readonly first: Row;
  readonly rich: Rich;
  readonly text: string;
}

/** A row without a marker right below another, with no empty line between, goes on with it. */
export const paragraphs = (rows: readonly Row[]): readonly Paragraph[] => {
  const out: Paragraph[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (last && row.joined && row.mark === 'none' && !labelled.test(row.text)) {
      out[out.length - 1] = {
        first: last.first,
        rich: [...last.rich, text(' '), ...row.rich],
        text: `${last.text} ${row.text}`,
      };
    } else out.push({ first: row, rich: row.rich, text: row.text });
  }
  return out;
};

/** "Q: ...", "Answer: ..." begin anew. */
const labelled = /^(?:q|a|question|(?:model )?answer)\s*\d*\s*[.:)]\s/i;

/** Paragraphs and lists, as they stand. */
export const blocksOf = (rows: readonly Row[]): Rich => {
  const out: Element[] = [];
  for (const { first, rich } of paragraphs(rows)) {
    const name = first.mark === 'bullet' ? 'ul' : first.mark === 'number' ? 'ol' : undefined;
    const last = out.at(-1);
    if (!name) out.push(element('p', {}, rich));
    else if (last?.name === name)
      out[out.length - 1] = { ...last, children: [...last.children, element('li', {}, rich)] };
    else out.push(element(name, {}, [element('li', {}, rich)]));
  }
  return out;
};
