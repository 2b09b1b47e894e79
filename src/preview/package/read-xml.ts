import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element of a manifest or course structure. Prefixes are off: the standards that we read have names of their own. */
export interface XmlElement {
  readonly name: string;
  /** By local name, prefixes off as well. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its elements left out, trimmed. */
  readonly text: string;
  /** Of its start tag, from 1. */
  readonly line: number;
}

/** A document that is not well-formed, or holds an entity declaration. */
export class BadXml extends Error {}

interface Open {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

const deepest = 200;

/** The root of a document; throws `BadXml`. Nothing is fetched, and no entity but XML's own is known. */
export const readXml = (source: string): XmlElement => {
  const parser = new SaxesParser();
  const top: Open = { name: '', attrs: {}, children: [], line: 1, text: '' };
  const stack = [top];
  let line = 1;
  const say = (text: string): void => {
    const open = stack.at(-1);
    if (open) open.text += text;
  };
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new BadXml('it declares entities');
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (stack.length > deepest) throw new BadXml('its elements are nested too deeply');
    stack.push({ name: localName(name), attrs: localNames(attributes), children: [], line, text: '' });
  });
  parser.on('closetag', () => {
    const done = stack.pop();
    if (done) stack.at(-1)?.children.push({ ...done, text: done.text.trim() });
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('error', (error) => {
    throw new BadXml(error.message.replace(/^(?:[^:]*:)?(\d+):\d+: /, 'line $1: ').replace(/\.$/, ''));
  });
  parser.write(source.replace(/^\uFEFF/, '')).close();
  const [root] = top.children;
  if (!root) throw new BadXml('it holds no element');
  return root;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** Every element below with this name, in document order. */
export const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
