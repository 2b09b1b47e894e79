import type { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Element, RichNode } from '../../model/rich.ts';
import { printAttrs, toXhtml } from '../../rich/xhtml.ts';
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
 * The manifest of ten thousand questions is a DOM of 160,000 elements, at 15 µs and 600 bytes each. So where a document has a
 * long list, xmlbuilder2 prints what stands around it, and the list is printed as it is walked, to the same bytes.
 */
const printLong = (builder: typeof create, tree: Element): string => {
  const path = toLongest(tree);
  const list = path.at(-1)?.children ?? [];
  if (list.length < long) return print(builder, tree);
  const [head = '', tail = ''] = print(builder, around(path)).split(atCut);
  const margin = `\n${'  '.repeat(path.length)}`;
  return head + list.map((node) => indented(node, margin)).join('') + tail;
};

/** Children of one element from which on a list is no small matter: a course may have a hundred documents of settings. */
const long = 10;

/** No document of ours has such an element. */
const cut = el('cut');
const atCut = /\n *<cut\/>/;

/** The elements from the root down to the one with the most children. */
const toLongest = (root: Element): readonly Element[] => {
  let longest: readonly Element[] = [root];
  for (const child of root.children) {
    if (child.type !== 'element' || isLine(child)) continue;
    const below = toLongest(child);
    if (lengthOf(below) > lengthOf(longest)) longest = [root, ...below];
  }
  return longest;
};

/** Nothing but a text stands in it. */
const isLine = ({ children: [only, ...more] }: Element): boolean =>
  more.length === 0 && only?.type !== 'element';

const lengthOf = (path: readonly Element[]): number => path.at(-1)?.children.length ?? 0;

/** The root of `path`, with the cut for what stands in its last element. */
const around = ([element, ...rest]: readonly Element[]): Element => {
  if (!element) throw new Error('an empty path');
  const [next] = rest;
  const children = next ? element.children.map((child) => (child === next ? around(rest) : child)) : [cut];
  return { ...element, children };
};

/** A node as xmlbuilder2 prints it, behind a line end and the spaces of its level. */
const indented = (node: RichNode, margin: string): string => {
  if (node.type !== 'element') return margin + toXhtml([node]);
  const { name, attrs, children } = node;
  const open = `${margin}<${name}${printAttrs(attrs)}`;
  if (children.every(({ type }) => type === 'text')) {
    const said = toXhtml(children);
    return said === '' ? `${open}/>` : `${open}>${said}</${name}>`;
  }
  const below = `${margin}  `;
  let out = `${open}>`;
  for (const child of children) out += indented(child, below);
  return `${out}${margin}</${name}>`;
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
