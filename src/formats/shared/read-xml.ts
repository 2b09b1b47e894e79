import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';
import { decodeXml } from './decode-xml.ts';
import { htmlEntities } from './html-entities.ts';

/** An element of a document that was read. Prefixes are off: every standard that we read has names of its own. */
export interface XmlElement {
  readonly name: string;
  /** As written, prefixes included. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Elements and stretches of text, in order; comments and instructions are left out. */
  readonly children: readonly XmlNode[];
  /** Of its start tag. */
  readonly pos: Pos;
}

export type XmlNode = XmlElement | string;

/** What a document may be at most: more is no course, but an attack or an accident. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Held in memory at one time. */
  readonly elements: number;
}

export const xmlLimits: XmlLimits = { bytes: 50e6, depth: 200, elements: 500_000 };

export interface XmlSource {
  readonly file: string;
  readonly report: Report;
  readonly limits?: XmlLimits;
  /**
   * Is given each element of this name as soon as it is complete; then its content is let go, so that a document with
   * thousands of questions never stands in memory as a whole.
   */
  readonly each?: { readonly name: string; readonly take: (element: XmlElement) => void };
}

/** The root of a document; what is wrong with it is reported, in one finding. */
export const readXml = (bytes: Uint8Array, source: XmlSource): XmlElement | undefined => {
  const { file, report, limits = xmlLimits } = source;
  const start = { file, line: 1, column: 1 };
  if (bytes.length > limits.bytes) {
    const size = { megabytes: Math.ceil(bytes.length / 1e6), limit: limits.bytes / 1e6 };
    report.add('read/too-large', size, start);
    return undefined;
  }
  const text = decodeXml(bytes, file, report);
  if (text === undefined) return undefined;
  try {
    return parse(text, source);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    error.tell(report);
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
  readonly pos: Pos;
  /** How many elements were held when it began. */
  readonly before: number;
}

const parse = (text: string, { file, limits = xmlLimits, each }: XmlSource): XmlElement => {
  const parser = new SaxesParser();
  // Standards of the time before XML schemas declared HTML's entities in their DTDs, which nobody fetches.
  parser.ENTITIES = htmlEntities;
  const top: XmlNode[] = [];
  const open: Open[] = [];
  let siblings = top;
  let elements = 0;
  let pos: Pos = { file, line: 1, column: 1 };
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return;
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/doctype', {}, at));
  });
  parser.on('opentagstart', ({ name }) => {
    pos = { file, ...tagStart(text, parser, name) };
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    refuseMuch({ depth: open.length, elements, pos }, limits);
    const before = elements++;
    const element = { name: localName(tag.name), attrs: tag.attributes, children: [], pos, before };
    siblings.push(element);
    open.push(element);
    siblings = element.children;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    siblings = open.at(-1)?.children ?? top;
    if (!closed || closed.name !== each?.name) return;
    each.take(closed);
    closed.children.length = 0;
    elements = closed.before + 1;
  });
  const say = (value: string): void => {
    if (open.length > 0) siblings.push(value);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('error', (error) => {
    const problem = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const at = here(parser, file);
    throw new Refused((report) => report.add('read/bad-xml', { problem }, at));
  });
  parser.write(text).close();
  const root = top[0];
  if (root === undefined || typeof root === 'string')
    throw new Error('the parser let a document without a root pass');
  return root;
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

/** The parser has read the name of a tag and the sign behind it, which may have begun a new line. */
const tagStart = (text: string, parser: SaxesParser, name: string): Omit<Pos, 'file'> => {
  const { line, columnIndex, position } = parser;
  const offset = text.lastIndexOf('<', position - name.length - 1);
  return columnIndex > 0
    ? { line, column: columnIndex - (position - offset) + 1 }
    : { line: line - 1, column: offset - text.lastIndexOf('\n', offset) };
};

export const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
