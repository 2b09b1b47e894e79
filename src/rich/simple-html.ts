import type { Pos } from '../model/pos.ts';
import { element, type Rich, type RichNode, text } from '../model/rich.ts';
import type { HtmlPart } from './from-html.ts';

/**
 * HTML of nothing but paragraphs, boxes, lists and emphasis, without attributes and each closed where it must be: most
 * fields of most banks. An HTML parser makes the same tree of it, at ten times the cost. None where there is anything else,
 * however harmless: then the parser reads it.
 */
export const simpleHtml = (parts: readonly HtmlPart[]): Rich | undefined => {
  const top: RichNode[] = [];
  const open: Open[] = [];
  for (const part of parts) {
    if (part.type === 'html') {
      if (!readPart(part.html, part.place.at, { top, open })) return undefined;
      // Text must be joined with what stands beside it, an element may be one that closes others.
    } else if (part.type === 'text' || part.type === 'element') return undefined;
    else innermost({ top, open }).push(part);
  }
  return open.length === 0 ? top : undefined;
};

/** An element whose end is still to come. */
interface Open {
  readonly name: string;
  readonly children: RichNode[];
}

interface Tree {
  readonly top: RichNode[];
  /** Innermost last. */
  readonly open: Open[];
}

const innermost = ({ top, open }: Tree): RichNode[] => open.at(-1)?.children ?? top;

/** A tag that is read here. */
const tag = /<(\/?)([a-z][a-z0-9]*)>|<br ?\/>/y;

/** Whether all of it could be read. */
const readPart = (html: string, placeOf: (offset: number) => Pos, tree: Tree): boolean => {
  let at = 0;
  while (at < html.length) {
    const found = html.indexOf('<', at);
    const end = found < 0 ? html.length : found;
    if (end > at && !addText(html.slice(at, end), innermost(tree))) return false;
    if (found < 0) return true;
    tag.lastIndex = end;
    const match = tag.exec(html);
    if (!match) return false;
    const [written, slash, name = 'br'] = match;
    if (!(slash ? close(name, tree.open) : begin(name, placeOf(end), tree))) return false;
    at = end + written.length;
  }
  return true;
};

const addText = (written: string, to: RichNode[]): boolean => {
  if (special.test(written)) return false;
  const value = written.includes('&')
    ? written.replace(reference, (_, name: string) => signs[name] ?? '')
    : written;
  const before = to.at(-1);
  if (before?.type === 'text') to[to.length - 1] = text(before.value + value);
  else to.push(text(value));
  return true;
};

/** Any other reference, and signs that HTML does not take as they are. */
const special = /&(?!(?:amp|lt|gt|quot|nbsp);)|[\0\r]/;
const reference = /&(amp|lt|gt|quot|nbsp);/g;
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const begin = (name: string, pos: Pos, tree: Tree): boolean => {
  const { open } = tree;
  if (open.length >= deepest || !mayStand(name, open.at(-1)?.name)) return false;
  const children: RichNode[] = [];
  innermost(tree).push(element(name, {}, children, pos));
  if (name !== 'br') open.push({ name, children });
  return true;
};

/** Deeper ones are cut off where all HTML is read. */
const deepest = 30;

const close = (name: string, open: Open[]): boolean => open.pop()?.name === name;

/** Whether an element in another, or in none, leaves that open (HTML Living Standard, 13.2.6.4.7). */
const mayStand = (name: string, parent: string | undefined): boolean => {
  if (name === 'li') return parent === 'ul' || parent === 'ol';
  if (phrases.has(name)) return parent !== 'ul' && parent !== 'ol';
  return blocks.has(name) && (parent === undefined || boxes.has(parent));
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const phrases = names('b br code em i s small span strong sub sup u');
const blocks = names('p h1 h2 h3 h4 h5 h6 div blockquote ul ol');
const boxes = names('div blockquote li');
