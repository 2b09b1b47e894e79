import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Element, RichNode } from '../../model/rich.ts';

/**
 * A manifest, metadata or settings document, indented, through xmlbuilder2. Not for documents with rich text: indenting
 * puts white space into mixed content.
 */
export const printDocument = async (tree: Element): Promise<string> => {
  // xmlbuilder2 takes 70 ms to load: only builds that write a manifest pay for it.
  const { create } = await import('./xmlbuilder.ts');
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' });
  build(document, tree);
  return `${document.end({ prettyPrint: true })}\n`;
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
