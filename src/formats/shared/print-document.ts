import type { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Element, RichNode } from '../../model/rich.ts';
import { el } from './xml.ts';

/**
 * A manifest, metadata or settings document, indented, through xmlbuilder2. Not for documents with rich text: indenting
 * puts white space into mixed content.
 */
export const printDocument = async (tree: Element): Promise<string> => {
  // xmlbuilder2 takes 70 ms to load: only builds that write a manifest pay for it.
  const { create } = await import('./xmlbuilder.ts');
  return `${printLong(create, tree)}\n`;
};

/**
 * The manifest of ten thousand questions is a DOM of a hundred megabytes, which the collector of garbage copies about
 * while it grows. So of the longest list in a document only a portion is a DOM at a time, between the same ancestors.
 */
const printLong = (builder: typeof create, tree: Element): string => {
  const path = toLongest(tree);
  const list = path.at(-1)?.children ?? [];
  if (list.length <= portion) return print(builder, tree);
  const [head = '', tail = ''] = print(builder, around([cut], path, besides)).split(atCut);
  let out = head;
  for (let start = 0; start < list.length; start += portion) {
    const part = [cut, ...list.slice(start, start + portion), cut];
    out += print(builder, around(part, path, alone)).split(atCut)[1] ?? '';
  }
  return out + tail;
};

/** Children of one element that are printed at once. */
const portion = 100;

/** No document of ours has such an element. */
const cut = el('cut');
const atCut = /\n *<cut\/>/;

/** The elements from the root down to the one with the most children. */
const toLongest = (root: Element): readonly Element[] => {
  let longest: readonly Element[] = [root];
  for (const child of root.children) {
    if (child.type !== 'element') continue;
    const below = toLongest(child);
    if (lengthOf(below) > lengthOf(longest)) longest = [root, ...below];
  }
  return longest;
};

const lengthOf = (path: readonly Element[]): number => path.at(-1)?.children.length ?? 0;

/** What stands in an element of the path where the next one stood. */
type Within = (element: Element, next: Element, inner: Element) => readonly RichNode[];

const besides: Within = ({ children }, next, inner) =>
  children.map((child) => (child === next ? inner : child));

const alone: Within = (_element, _next, inner) => [inner];

/** The root of `path`, with other children in its last element. */
const around = (
  children: readonly RichNode[],
  [element, ...rest]: readonly Element[],
  within: Within,
): Element => {
  if (!element) throw new Error('an empty path');
  const [next] = rest;
  return { ...element, children: next ? within(element, next, around(children, rest, within)) : children };
};

const print = (builder: typeof create, tree: Element): string => {
  const document = builder({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' });
  build(document, tree);
  return document.end({ prettyPrint: true });
};

const build = (parent: XMLBuilder, { name, attrs, children }: Element): void => {
  const node = parent.ele(name);
  for (const attribute in attrs) node.att(attribute, escapeValue(attrs[attribute] ?? ''));
  for (const child of children) buildChild(node, child);
};

const buildChild = (parent: XMLBuilder, child: RichNode): void => {
  if (child.type === 'element') build(parent, child);
  else if (child.type === 'text') parent.txt(escapeText(child.value));
  else throw new Error(`a ${child.type} node reached a manifest`);
};

// xmlbuilder2 4.0 leaves an ampersand alone where it looks like the start of an entity (its issues 105, 109, 110, 117)
// and writes carriage returns, tabs and line ends in attributes as they are, which a parser would then read as spaces.
const escapeText = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');

const escapeValue = (value: string): string =>
  escapeText(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
