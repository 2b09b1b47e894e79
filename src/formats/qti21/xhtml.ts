import { type Attrs, type Element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { toBlocks, toFlow, toInline } from '../shared/block-flow.ts';
import { mathElements as mathNames } from '../shared/mathml.ts';

/** Rich text as QTI 2.1 nests it, with attributes that its schema takes. */

export const blocks = (rich: Rich): Rich => toBlocks(legal(rich));
export const flow = (rich: Rich): Rich => toFlow(legal(rich));
export const inline = (rich: Rich): Rich => toInline(legal(rich));

const mathElements: ReadonlySet<string> = new Set(mathNames);

const legal = (rich: Rich): Rich => mapRich(rich, legalNode);

const legalNode = (node: RichNode): Rich => {
  if (node.type !== 'element') return [node];
  if (node.name === 'img') return picture(node);
  if (node.name === 'a' && node.attrs.href === undefined) return node.children;
  // MathML's lengths have units, and its own schema.
  if (mathElements.has(node.name)) return [node];
  const attrs = legalAttributes(node);
  return [attrs === node.attrs ? node : { ...node, attrs }];
};

/** `src` and `alt` are required; a decorative picture has an empty text. */
const picture = (node: Element): Rich => {
  const { src, alt = '' } = node.attrs;
  if (src === undefined) return alt === '' ? [] : [text(alt)];
  return [{ ...node, attrs: { ...legalAttributes(node), alt } }];
};

const legalAttributes = (node: Element): Attrs => {
  const all = Object.entries(node.attrs);
  if (all.every(([name]) => !checked.has(name))) return node.attrs;
  const kept = all.filter(([name, value]) => !checked.has(name) || (patterns[name]?.test(value) ?? true));
  return Object.fromEntries(kept.map(([name, value]) => [name === 'lang' ? 'xml:lang' : name, value]));
};

/** Typed by the schema: a value of another form would break the document. */
const patterns: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
  width: /^\d+%?$/,
  height: /^\d+%?$/,
  colspan: /^\d{1,4}$/,
  rowspan: /^\d{1,4}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
};

const checked: ReadonlySet<string> = new Set(Object.keys(patterns));
