import type { Tokens } from 'marked';
import { type Attrs, type Element, element, type Rich, text } from '../../../../model/rich.ts';
import type { Reader } from '../reader.ts';
import { type Block, innerBlocks } from './block.ts';

export const readList = (reader: Reader, block: Block<Tokens.List>): Rich => {
  const { token } = block;
  const items = listItems(block).map((item) => readItem(reader, item));
  const tasks: Attrs = items.some((item) => item.attrs.class === 'task') ? { class: 'tasks' } : {};
  if (!token.ordered) return [element('ul', tasks, items)];
  const start: Attrs = token.start === 1 || token.start === '' ? {} : { start: String(token.start) };
  return [element('ol', { ...tasks, ...start }, items)];
};

/** The items of a list with their places. */
export const listItems = (block: Block<Tokens.List>): readonly ListItem[] => {
  let start = block.start;
  return block.token.items.map((token) => {
    const item = { token, place: block.place, start };
    start += token.raw.length;
    return item;
  });
};

export interface ListItem {
  readonly token: Tokens.ListItem;
  readonly place: Block['place'];
  readonly start: number;
}

const readItem = (reader: Reader, item: ListItem): Element => {
  const blocks = innerBlocks(item, item.token);
  const task = /^\[([ xX])\][ \t]+(?=\S)/.exec(item.token.text);
  if (!task) return element('li', {}, reader.readBlocks(blocks));
  const [first, ...rest] = blocks;
  const children = first ? reader.readBlocks([withoutStart(first, task[0].length), ...rest]) : [];
  // A sign instead of an input: it needs no label, and every target can show it.
  const done = task[1] !== ' ';
  const box = element('span', { class: done ? 'task-done' : 'task-open' }, [
    text(done ? '\u2611' : '\u2610'),
  ]);
  return element('li', { class: 'task' }, putFirst(children, [box, text(' ')]));
};

/** The first paragraph's or text's block without its first signs. */
export const withoutStart = (block: Block, length: number): Block => {
  const { token } = block;
  if (token.type !== 'text' && token.type !== 'paragraph') return block;
  const { raw, text, tokens = [] } = token;
  const cut = { type: token.type, raw: raw.slice(length), text: text.slice(length), tokens };
  return { type: 'block', token: cut, place: block.place, start: block.start + length };
};

const putFirst = (children: Rich, nodes: Rich): Rich => {
  const [first, ...rest] = children;
  if (first?.type !== 'element' || first.name !== 'p') return [...nodes, ...children];
  return [{ ...first, children: [...nodes, ...first.children] }, ...rest];
};
