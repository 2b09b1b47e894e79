import { htmlEntities } from './html-entities.ts';
import type { XmlElement, XmlTree } from './xml-tree.ts';

/**
 * Reads a document as nearly every program writes it: tags in ASCII, quoted attributes, text, references that are known,
 * comments and CDATA. Says whether that was all: where anything else stands, a mistake first of all, the strict parser
 * reads the document anew and judges. That one looks at each sign by itself, which takes several times as long.
 */
export const readPlainXml = (source: string, start: number, tree: XmlTree): boolean => {
  if (unusual.test(source)) return false;
  const scan: Scan = { source, tree, open: [], holdsEnd: source.includes(']]>'), hasRoot: false };
  let at = start;
  let tag = source.indexOf('<', at);
  while (tag >= 0) {
    if (tag > at && !readText(scan, at, tag)) return false;
    const end = readMarkup(scan, tag);
    if (end < 0) return false;
    at = end;
    tag = source.indexOf('<', at);
  }
  return scan.hasRoot && scan.open.length === 0 && isBlank(source.slice(at));
};

/** Signs that XML does not allow, halves of pairs, and a carriage return, which would be a line feed. */
const unusual = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

interface Scan {
  readonly source: string;
  readonly tree: XmlTree;
  /** Names of the elements that are open, as they are written. */
  readonly open: string[];
  /** Somewhere stands `]]>`, which is not allowed in text. */
  readonly holdsEnd: boolean;
  hasRoot: boolean;
}

/** Less than zero: nothing that is read here. */
const no = -1;

const isBlank = (text: string): boolean => /^[ \t\n]*$/.test(text);

const readText = ({ source, tree, open, holdsEnd }: Scan, start: number, end: number): boolean => {
  const written = source.slice(start, end);
  if (open.length === 0) return isBlank(written);
  if (holdsEnd && written.includes(']]>')) return false;
  const text = resolved(written);
  if (text === undefined) return false;
  tree.say(text);
  return true;
};

/** What begins with a `<`; gives where it ends. */
const readMarkup = (scan: Scan, at: number): number => {
  switch (scan.source.charCodeAt(at + 1)) {
    case code('/'):
      return readEndTag(scan, at);
    case code('!'):
      return scan.source.startsWith('<!--', at) ? readComment(scan, at) : readCdata(scan, at);
    default:
      return readStartTag(scan, at);
  }
};

const readEndTag = ({ source, tree, open }: Scan, at: number): number => {
  const name = open.pop();
  if (name === undefined || !source.startsWith(name, at + 2)) return no;
  const end = at + 2 + name.length;
  if (source.charCodeAt(end) !== code('>')) return no;
  tree.close();
  return end + 1;
};

const readComment = ({ source }: Scan, at: number): number => {
  const end = source.indexOf('--', at + '<!--'.length);
  return end >= 0 && source.charCodeAt(end + 2) === code('>') ? end + 3 : no;
};

const readCdata = ({ source, tree, open }: Scan, at: number): number => {
  const start = at + '<![CDATA['.length;
  if (open.length === 0 || !source.startsWith('<![CDATA[', at)) return no;
  const end = source.indexOf(']]>', start);
  if (end < 0) return no;
  tree.say(source.slice(start, end));
  return end + 3;
};

const readStartTag = (scan: Scan, at: number): number => {
  const { source, tree, open } = scan;
  let end = nameEnd(source, at + 1);
  if (end === at + 1 || (open.length === 0 && scan.hasRoot)) return no;
  const name = source.slice(at + 1, end);
  let attrs = noAttributes;
  if (isSpace(source.charCodeAt(end))) {
    const own = new Attributes();
    end = readAttributes(source, end, own);
    if (end < 0) return no;
    attrs = own;
  }
  const isEmpty = source.charCodeAt(end) === code('/');
  if (source.charCodeAt(isEmpty ? end + 1 : end) !== code('>')) return no;
  scan.hasRoot = true;
  tree.open(name, attrs, at);
  if (isEmpty) tree.close();
  else open.push(name);
  return isEmpty ? end + 2 : end + 1;
};

/** Attributes from the space before them; gives where they end. */
const readAttributes = (source: string, start: number, attrs: Record<string, string>): number => {
  let at = start;
  for (;;) {
    const space = at;
    while (isSpace(source.charCodeAt(at))) at += 1;
    const end = nameEnd(source, at);
    if (end === at) return at;
    const quote = source.charCodeAt(end + 1);
    const isValue = at > space && source.charCodeAt(end) === code('=');
    if (!isValue || (quote !== code('"') && quote !== code("'"))) return no;
    const close = source.indexOf(quote === code('"') ? '"' : "'", end + 2);
    const value = close < 0 ? undefined : attributeValue(source.slice(end + 2, close));
    const name = source.slice(at, end);
    if (value === undefined || attrs[name] !== undefined) return no;
    attrs[name] = value;
    at = close + 1;
  }
};

const attributeValue = (written: string): string | undefined => {
  if (!isSpecial.test(written)) return written;
  return written.includes('<') ? undefined : resolved(written.replace(/[\t\n]/g, ' '));
};

const isSpecial = /[<&\t\n]/;

/** With its references resolved; none where one is not known. */
const resolved = (written: string): string | undefined => {
  let at = written.indexOf('&');
  if (at < 0) return written;
  let text = '';
  let done = 0;
  while (at >= 0) {
    const end = written.indexOf(';', at);
    const sign = end < 0 ? undefined : signOf(written.slice(at + 1, end));
    if (sign === undefined) return undefined;
    text += written.slice(done, at) + sign;
    done = end + 1;
    at = written.indexOf('&', done);
  }
  return text + written.slice(done);
};

const signOf = (reference: string): string | undefined => {
  if (!reference.startsWith('#')) return htmlEntities[reference];
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference) ?? [];
  const number = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  if (!(number >= 0 && number <= 0x10ffff)) return undefined;
  const sign = String.fromCodePoint(number);
  return number === 0x0d || !unusual.test(sign) ? sign : undefined;
};

const code = (sign: string): number => sign.charCodeAt(0);

const isSpace = (sign: number): boolean => sign === 0x20 || sign === 0x0a || sign === 0x09;

const signsOf = (signs: string): readonly number[] => Array.from(signs, code);
const letters = signsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:');
const others = signsOf('0123456789-.');

/** By the code of a sign: 1 where a name may begin with it, 2 where it may only go on. */
const inNames = new Uint8Array(128);
for (const sign of letters) inNames[sign] = 1;
for (const sign of others) inNames[sign] = 2;

/** Where a name ends that begins here; here, where none does. */
const nameEnd = (source: string, start: number): number => {
  if (inNames[source.charCodeAt(start)] !== 1) return start;
  let at = start + 1;
  while ((inNames[source.charCodeAt(at)] ?? 0) > 0) at += 1;
  return at;
};

/** No name that an object has of itself is an attribute. An object without any prototype would be a table, ten times as large. */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);

const noAttributes: XmlElement['attrs'] = Object.freeze(new Attributes());
