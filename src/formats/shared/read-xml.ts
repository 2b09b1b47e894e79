import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';
import { decodeForeign } from './decode-foreign.ts';
import { htmlEntities } from './html-entities.ts';
import { readPlainXml } from './plain-xml.ts';
import { type Each, growTree, Refused, type XmlElement, type XmlLimits, type XmlTree } from './xml-tree.ts';

export type { XmlElement, XmlLimits, XmlNode } from './xml-tree.ts';

export const xmlLimits: XmlLimits = { bytes: 50e6, depth: 200, elements: 500_000 };

export interface XmlReading {
  /** As findings name it. */
  readonly file: string;
  readonly report: Report;
  readonly limits?: XmlLimits;
  /**
   * Is given each element of this name as soon as it is complete; then its content is let go, so that a document with
   * thousands of questions never stands in memory as a whole.
   */
  readonly each?: Each;
}

/** The root of a document in bytes; see `parseXml`. */
export const readXml = (bytes: Uint8Array, reading: XmlReading): XmlElement | undefined => {
  const { file, report, limits = xmlLimits } = reading;
  if (bytes.length <= limits.bytes) return parseXml(decodeForeign(bytes, { file, report }), reading);
  const size = { megabytes: Math.ceil(bytes.length / 1e6), limit: limits.bytes / 1e6 };
  report.add('read/too-large', size, { file, line: 1, column: 1 });
  return undefined;
};

/**
 * The root of a document; none, and one error with its place, where it is not well-formed, too much, or defines entities
 * of its own. Entities are those of XML and HTML; nothing else is expanded, nothing is fetched.
 */
export const parseXml = (source: string, reading: XmlReading): XmlElement | undefined => {
  try {
    return parse(source, reading);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    error.tell(reading.report);
    return undefined;
  }
};

const parse = (source: string, { file, limits = xmlLimits, each }: XmlReading): XmlElement => {
  const declared = declaration.exec(source)?.[0] ?? '';
  const growth = { file, limits, each, taken: [] };
  const tree = growTree({ source, ...growth });
  if (readPlainXml(source, declared.length, tree)) return rootOf(tree);
  // Blanks stand for the declaration: what it says is known, and many exporters put a line or a mark before it.
  const whole = declared.replace(/[^\n]/g, ' ') + source.slice(declared.length);
  const anew = growTree({ source: whole, ...growth });
  readStrictly(whole, file, anew);
  return rootOf(anew);
};

const rootOf = (tree: XmlTree): XmlElement => {
  const root = tree.root();
  if (!root) throw new Error('the parser let a document without a root pass');
  return root;
};

const declaration = /^[\s\uFEFF]*<\?xml\b[^>]*\?>/;

const readStrictly = (source: string, file: string, tree: XmlTree): void => {
  const parser = new SaxesParser();
  // Standards of the time before XML schemas declared HTML's entities in their DTDs, which nobody fetches.
  parser.ENTITIES = htmlEntities;
  parser.on('doctype', (doctype) => {
    if (!/\[[\s\S]*<!ENTITY/.test(doctype)) return;
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/doctype', {}, at));
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    // No attribute can hold a `<`, so that this is the tag's own.
    tree.open(name, attributes, source.lastIndexOf('<', parser.position - 1));
  });
  parser.on('closetag', tree.close);
  parser.on('text', tree.say);
  parser.on('cdata', tree.say);
  parser.on('error', (error) => {
    const problem = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/not-xml', { problem }, at));
  });
  parser.write(source).close();
};

const here = ({ line, columnIndex }: SaxesParser, file: string): Pos => ({
  file,
  line,
  column: Math.max(1, columnIndex),
});

/** The first child of a name. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined => {
  for (const child of children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The trimmed text of the element that a path of names leads to; none where there is no such element. */
export const textAt = (element: XmlElement, ...path: readonly string[]): string | undefined => {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at && childOf(at, name);
  return at?.text.trim();
};
