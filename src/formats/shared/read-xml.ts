import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';

/** An element of somebody else's XML, with its place. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text directly in it, references resolved. */
  readonly text: string;
  /** Of its `<`. */
  readonly pos: Pos;
}

/** An element, or a stretch of text. */
export type XmlNode = XmlElement | string;

export interface XmlReading {
  /** As findings name it. */
  readonly file: string;
  readonly report: Report;
}

/** No format of questions nests deeper; their HTML stands in text. */
const deepest = 200;

/**
 * The root of a document; none, and one error with its place, where it is not well-formed, nested too deeply, or declares
 * a document type. No entity is expanded but XML's own five, nothing is fetched.
 */
export const parseXml = (source: string, { file, report }: XmlReading): XmlElement | undefined => {
  const placeOf = createPlaces(source, file);
  try {
    return parse(source, placeOf);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    error.tell(report, placeOf(error.offset));
    return undefined;
  }
};

/** Why a document is not read, and where. */
class Refused extends Error {
  readonly offset: number;
  readonly tell: (report: Report, at: Pos) => void;
  constructor(offset: number, tell: (report: Report, at: Pos) => void) {
    super('refused');
    this.offset = offset;
    this.tell = tell;
  }
}

interface Open {
  readonly name: string;
  readonly pos: Pos;
  readonly children: XmlNode[];
  text: string;
}

const parse = (source: string, placeOf: (offset: number) => Pos): XmlElement | undefined => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stack: Open[] = [{ name: '', pos: placeOf(0), children: [], text: '' }];
  const add = (text: string): void => {
    const top = stack.at(-1);
    if (!top) return;
    top.children.push(text);
    top.text += text;
  };
  parser.on('opentagstart', ({ name }) => {
    if (stack.length > deepest) {
      throw new Refused(parser.position, (report, at) => report.add('read/too-deep', { limit: deepest }, at));
    }
    // The name and the sign behind it have been read.
    const pos = placeOf(parser.position - name.length - 2);
    stack.push({ name, pos, children: [], text: '' });
  });
  parser.on('closetag', ({ name, attributes: attrs }: SaxesTagPlain) => {
    const { pos, children, text } = stack.pop() ?? { pos: placeOf(0), children: [], text: '' };
    stack.at(-1)?.children.push({ name, attrs, children, text, pos });
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('doctype', () => {
    throw new Refused(parser.position, (report, at) => report.add('read/doctype', {}, at));
  });
  parser.on('error', ({ message }) => {
    const problem = message.replace(/\.$/, '');
    throw new Refused(parser.position, (report, at) => report.add('read/not-xml', { problem }, at));
  });
  parser.write(withoutDeclaration(source)).close();
  return stack[0]?.children.find((one) => typeof one !== 'string');
};

/** Blanks stand for the declaration: what it says is known, and many exporters put a line or a mark before it. */
const withoutDeclaration = (source: string): string => {
  const declaration = /^[\s\uFEFF]*<\?xml\b[^>]*\?>/.exec(source)?.[0];
  return declaration === undefined
    ? source
    : declaration.replace(/[^\n]/g, ' ') + source.slice(declaration.length);
};

/** Lines and columns of offsets that, mostly, only grow. */
const createPlaces = (source: string, file: string): ((offset: number) => Pos) => {
  let line = 1;
  let start = 0;
  let next = source.indexOf('\n');
  return (offset) => {
    if (offset < start) [line, start, next] = [1, 0, source.indexOf('\n')];
    while (next >= 0 && next < offset) {
      line += 1;
      start = next + 1;
      next = source.indexOf('\n', start);
    }
    return { file, line, column: Math.max(1, offset - start + 1) };
  };
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
