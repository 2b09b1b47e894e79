import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { element, type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { link } from './markdown-inline.ts';
import type { Row } from './row.ts';

type Node = DefaultTreeAdapterMap['node'];
type HtmlElement = DefaultTreeAdapterMap['element'];

export const looksLikeHtml = (source: string, file: string): boolean =>
  /\.x?html?$/i.test(file) || /<!doctype html|<html[\s>]|<body[\s>]|<\/(?:p|li|div|h[1-6])>/i.test(source);

/** The rows of a page in HTML: one for each block that holds text of its own. */
export const htmlRows = (source: string, file: string): readonly Row[] => {
  const rows: Row[] = [];
  let open: Open = { rich: [], node: undefined, lists: [] };
  const close = (next: Open): void => {
    const row = toRow(open, file);
    if (row) rows.push(row);
    open = next;
  };
  // Events, not recursion: a page may nest as deep as it likes.
  const stack: Step[] = [{ node: parse(source, { sourceCodeLocationInfo: true }), lists: [] }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('end' in step) close({ rich: [], node: step.node, lists: step.lists });
    else if (isInlineNode(step.node)) open = { ...open, rich: [...open.rich, ...inline(step.node, 0)] };
    else enter(step, close, stack);
  }
  close({ rich: [], node: undefined, lists: [] });
  return rows;
};

interface Open {
  readonly rich: Rich;
  /** The block whose text it is. */
  readonly node: HtmlElement | undefined;
  /** The lists around it. */
  readonly lists: readonly ('ul' | 'ol')[];
}

type Step =
  | { readonly node: Node; readonly lists: Open['lists'] }
  | { readonly end: true; readonly node: HtmlElement | undefined; readonly lists: Open['lists'] };

const enter = (
  { node, lists }: Step & { node: Node | undefined },
  close: (next: Open) => void,
  stack: Step[],
): void => {
  if (!node || !('childNodes' in node)) return;
  const block = 'tagName' in node ? node : undefined;
  if (block && dropped.has(block.tagName)) return;
  const list = block && listNames.find((name) => name === block.tagName);
  const inside = list ? [...lists, list] : lists;
  // A paragraph in a list's item is the item's text.
  const owner = block && paragraphs.has(block.tagName) && parentItem(block) ? parentItem(block) : block;
  close({ rich: [], node: owner, lists: inside });
  stack.push({ end: true, node: undefined, lists });
  for (const child of [...node.childNodes].reverse()) stack.push({ node: child, lists: inside });
};

const listNames = ['ul', 'ol'] as const;

const paragraphs: ReadonlySet<string> = new Set(['p', 'div', 'span', 'section']);

const parentItem = (node: HtmlElement): HtmlElement | undefined => {
  const parent = node.parentNode;
  return parent && 'tagName' in parent && parent.tagName === 'li' ? parent : undefined;
};

const toRow = ({ rich, node, lists }: Open, file: string): Row | undefined => {
  const words = toPlain(rich);
  if (words === '') return undefined;
  const place = node?.sourceCodeLocation;
  const mark = node ? markOf(node, lists) : 'none';
  return {
    text: words,
    rich,
    mark,
    sign: mark === 'bullet' ? '•' : mark === 'heading' ? levelOf(node) : '',
    indent: lists.length,
    joined: false,
    pos: { file, line: place?.startLine ?? 1, column: place?.startCol ?? 1 },
  };
};

/** As Markdown writes it. */
const levelOf = (node: HtmlElement | undefined): string => '#'.repeat(Number(node?.tagName.slice(1) ?? 1));

const markOf = ({ tagName }: HtmlElement, lists: Open['lists']): Row['mark'] => {
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName !== 'li') return 'none';
  return lists.at(-1) === 'ol' ? 'number' : 'bullet';
};

const isInlineNode = (node: Node): boolean =>
  node.nodeName === '#text' || ('tagName' in node && inlineNames.has(node.tagName) && !holdsBlock(node));

const holdsBlock = (node: HtmlElement): boolean =>
  node.childNodes.some((child) => 'tagName' in child && !inlineNames.has(child.tagName));

const inline = (node: Node, depth: number): Rich => {
  if ('value' in node) return [text(node.value.replace(/\s+/g, ' '))];
  if (!('tagName' in node) || depth > deepest) return [];
  if (node.tagName === 'br') return [text(' ')];
  const children = node.childNodes.flatMap((child) => inline(child, depth + 1));
  const name = kept[node.tagName];
  if (node.tagName === 'a')
    return link(node.attrs.find((attr) => attr.name === 'href')?.value ?? '', children);
  return name && children.length > 0 ? [element(name, {}, children)] : children;
};

const deepest = 50;

const kept: Readonly<Record<string, string>> = {
  em: 'em',
  i: 'em',
  strong: 'strong',
  b: 'strong',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  q: 'q',
};

const inlineNames: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data dfn em font i kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const dropped: ReadonlySet<string> = new Set(
  'head script style noscript template svg iframe object form button select textarea footer'.split(' '),
);
