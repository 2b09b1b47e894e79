import type { Attrs, Element, Rich, RichNode } from '../model/rich.ts';

/**
 * Prints rich text as XHTML that is also HTML5: well-formed XML (Extensible Markup Language 1.0, 2.4 and 3.1),
 * empty elements as `<br/>`, every other element with its end tag. The one place in the program that escapes markup.
 * Formulas, gaps and values must have been lowered to elements: meeting one here is a bug of ours.
 */
export const toXhtml = (rich: Rich): string => {
  let out = '';
  for (const node of rich) out += printNode(node);
  return out;
};

const printNode = (node: RichNode): string => {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'element':
      return printElement(node);
    case 'math':
    case 'gap':
    case 'value':
      throw new Error(`a ${node.type} node reached the printer: lower it first`);
  }
};

const printElement = ({ name, attrs, children }: Element): string => {
  const open = `<${name}${printAttrs(attrs)}`;
  if (children.length === 0) return emptyElements.has(name) ? `${open}/>` : `${open}></${name}>`;
  return `${open}>${toXhtml(children)}</${name}>`;
};

export const printAttrs = (attrs: Attrs): string => {
  let out = '';
  for (const name in attrs) out += ` ${name}="${escapeAttribute(attrs[name] ?? '')}"`;
  return out;
};

/** Elements that HTML writes without an end tag (HTML Living Standard, 13.1.2). */
const emptyElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

export const escapeText = (value: string): string =>
  special.test(value) ? legal(value).replace(/[&<>\r]/g, (sign) => textEscapes[sign] ?? sign) : value;

export const escapeAttribute = (value: string): string =>
  special.test(value) ? legal(value).replace(/[&<>"\t\n\r]/g, (sign) => textEscapes[sign] ?? sign) : value;

/** What is escaped somewhere, or could be illegal: most texts have nothing of it, and are looked through only once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among it
const special = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// XML 1.0, 2.2: signs that no document may hold, not even escaped; lone surrogates among them.
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const legal = (value: string): string => (value.search(illegal) < 0 ? value : value.replace(illegal, ''));
