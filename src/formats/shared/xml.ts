import { type Attrs, type Element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { toXhtml } from '../../rich/xhtml.ts';

/** What an element may be given: nodes, texts, numbers, lists of them; `undefined` and `false` are left out. */
export type Child = RichNode | string | number | undefined | false | readonly Child[];

export type AttrValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** An XML element as a plain tree: the same nodes that rich text is made of, so that one printer prints both. */
export const el = (name: string, attrs: AttrValues = {}, ...children: readonly Child[]): Element => ({
  type: 'element',
  name,
  attrs: written(attrs),
  children: nodes(children),
});

const written = (attrs: AttrValues): Attrs => {
  if (areTexts(attrs)) return attrs;
  const out: Record<string, string> = {};
  for (const name in attrs) {
    const value = attrs[name];
    if (value !== undefined) out[name] = String(value);
  }
  return out;
};

/** Most are: these need not be copied. */
const areTexts = (attrs: AttrValues): attrs is Attrs => {
  for (const name in attrs) if (typeof attrs[name] !== 'string') return false;
  return true;
};

const nodes = (children: readonly Child[]): Rich => {
  if (children.every(isNode)) return children;
  const out: RichNode[] = [];
  for (const child of children) addChild(out, child);
  return out;
};

const isNode = (child: Child): child is RichNode => typeof child === 'object' && !Array.isArray(child);

const addChild = (out: RichNode[], child: Child): void => {
  if (child === undefined || child === false) return;
  if (typeof child === 'string') out.push(text(child));
  else if (typeof child === 'number') out.push(text(String(child)));
  else if (isNode(child)) out.push(child);
  else for (const one of child) addChild(out, one);
};

/** A document of questions: rich text in its fields, thousands of them, so never a DOM and never indented. */
export const printQuestionDocument = (tree: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXhtml([tree])}\n`;

/**
 * The same for a document with thousands of parts: each is printed as it comes, so that no tree of the whole is held.
 * `frame` says where they stand.
 */
export const printInParts = (frame: (parts: Element) => Element, parts: Iterable<Element>): string => {
  // No text can hold the printed hole: its angle brackets would be escaped.
  const [head = '', tail = ''] = printQuestionDocument(frame(el('parts'))).split('<parts></parts>');
  let out = head;
  for (const part of parts) out += toXhtml([part]);
  return out + tail;
};
