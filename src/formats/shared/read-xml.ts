import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';
import { decodeForeign } from './decode-foreign.ts';
import { htmlEntities } from './html-entities.ts';

/** An element of somebody else's XML, with its place. */
export interface XmlElement {
  /** Without a prefix: every standard that is read has names of its own. */
  readonly name: string;
  /** As written, prefixes included. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Elements and stretches of text, in order; comments and instructions are left out. */
  readonly children: readonly XmlNode[];
  /** The text directly in it, references resolved. */
  readonly text: string;
  /** Of its `<`. */
  readonly pos: Pos;
}

/** An element, or a stretch of text. */
export type XmlNode = XmlElement | string;

/** What a document may be at most: more is no course, but an attack or an accident. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Held in memory at one time. */
  readonly elements: number;
}

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
  readonly each?: { readonly name: string; readonly take: (element: XmlElement) => void };
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
    return parse(withoutDeclaration(source), reading);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    error.tell(reading.report);
    return undefined;
  }
};

/** Stops the parser; says what to report. */
class Refused extends Error {
  readonly tell: (report: Report) => void;
  constructor(tell: (report: Report) => void) {
    super('the document is refused');
    this.tell = tell;
  }
}

interface Open {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
  readonly pos: Pos;
  /** How many elements were held when it began. */
  readonly before: number;
}

const parse = (source: string, { file, limits = xmlLimits, each }: XmlReading): XmlElement => {
  const parser = new SaxesParser();
  // Standards of the time before XML schemas declared HTML's entities in their DTDs, which nobody fetches.
  parser.ENTITIES = htmlEntities;
  const top: Open = {
    name: '',
    attrs: {},
    children: [],
    text: '',
    pos: { file, line: 1, column: 1 },
    before: 0,
  };
  const open: Open[] = [];
  let inside = top;
  let elements = 0;
  parser.on('doctype', (doctype) => {
    if (!/\[[\s\S]*<!ENTITY/.test(doctype)) return;
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/doctype', {}, at));
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    // No attribute can hold a `<`, so that this is the tag's own.
    const length = parser.position - source.lastIndexOf('<', parser.position - 1);
    const pos = placeBefore(length, { source, parser, file });
    refuseMuch({ depth: open.length, elements, pos }, limits);
    const before = elements++;
    const attrs = length === name.length + '<>'.length ? noAttributes : attributes;
    const element = { name: localName(name), attrs, children: [], text: '', pos, before };
    inside.children.push(element);
    open.push(inside);
    inside = element;
  });
  parser.on('closetag', () => {
    const closed = inside;
    inside = open.pop() ?? top;
    if (closed.name !== each?.name) return;
    each.take(closed);
    closed.children.length = 0;
    elements = closed.before + 1;
  });
  const say = (text: string): void => {
    inside.children.push(text);
    inside.text += text;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('error', (error) => {
    const problem = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/not-xml', { problem }, at));
  });
  parser.write(source).close();
  const root = top.children.find((one) => typeof one !== 'string');
  if (!root) throw new Error('the parser let a document without a root pass');
  return root;
};

/** Blanks stand for the declaration: what it says is known, and many exporters put a line or a mark before it. */
const withoutDeclaration = (source: string): string => {
  const declaration = /^[\s\uFEFF]*<\?xml\b[^>]*\?>/.exec(source)?.[0];
  return declaration === undefined
    ? source
    : declaration.replace(/[^\n]/g, ' ') + source.slice(declaration.length);
};

const here = ({ line, columnIndex }: SaxesParser, file: string): Pos => ({
  file,
  line,
  column: Math.max(1, columnIndex),
});

interface Much {
  readonly depth: number;
  readonly elements: number;
  readonly pos: Pos;
}

const refuseMuch = ({ depth, elements, pos }: Much, limits: XmlLimits): void => {
  if (depth >= limits.depth)
    throw new Refused((report) => report.add('read/too-deep', { limit: limits.depth }, pos));
  if (elements >= limits.elements)
    throw new Refused((report) => report.add('read/too-many-elements', { limit: limits.elements }, pos));
};

/** The parser makes a table for each tag, ten times as large as this; most tags have no attribute. */
const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

interface Reached {
  readonly source: string;
  readonly parser: SaxesParser;
  readonly file: string;
}

/** The place so many characters before the one that the parser has reached. */
const placeBefore = (length: number, { source, parser, file }: Reached): Pos => {
  const { line, columnIndex, position } = parser;
  if (columnIndex >= length) return { file, line, column: columnIndex - length + 1 };
  const start = position - length;
  const lines = source.slice(start, position).split('\n').length - 1;
  return { file, line: line - lines, column: start - source.lastIndexOf('\n', start) };
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

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
