import type { RichProfile } from '../../../formats/format.ts';
import { type Attrs, type Element, element, type Rich, type RichNode } from '../../../model/rich.ts';
import { mathNamespace } from '../../../rich/html-allowed.ts';
import { isWellFormedMathml } from '../../../rich/math/well-formed.ts';

/** MathML in the attributes that a format takes; none where it is not put together as schemas demand. */
export const lowerMathml = (math: Element, { elements, attributes }: RichProfile): Element | undefined => {
  const fits = (node: RichNode): boolean =>
    node.type !== 'element' || ((elements === 'all' || elements.has(node.name)) && node.children.every(fits));
  if (!isWellFormedMathml(math) || !fits(math)) return undefined;
  const lowerNode = (node: RichNode): RichNode =>
    node.type === 'element'
      ? element(node.name, allowed(node, attributes), lowerAll(node.children), node.pos)
      : node;
  const lowerAll = (rich: Rich): Rich => rich.map(lowerNode);
  const attrs = { ...allowed(math, attributes), xmlns: mathNamespace };
  return { ...math, attrs, children: lowerAll(math.children) };
};

const allowed = ({ name, attrs }: Element, attributes: RichProfile['attributes']): Attrs =>
  Object.fromEntries(
    Object.entries(attrs).filter(
      ([attribute, value]) =>
        (attributes === 'all' || attributes[name]?.includes(attribute)) &&
        (values[attribute]?.test(value) ?? !/[<&]/.test(value)),
    ),
  );

const truth = /^(?:true|false)$/;
/** MathML 2 wants a unit, or a name of its own. */
const length = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:em|ex|px|in|cm|mm|pt|pc)$/;

/** What an attribute may say. An author's own MathML may say anything, which browsers pass over and schemas do not. */
const values: Readonly<Record<string, RegExp>> = {
  accent: truth,
  accentunder: truth,
  columnalign: /^(?:left|center|right)$/,
  columnspan: /^[1-9]\d?$/,
  depth: length,
  display: /^(?:block|inline)$/,
  displaystyle: truth,
  fence: truth,
  form: /^(?:prefix|infix|postfix)$/,
  height: length,
  largeop: truth,
  linethickness: length,
  lspace: length,
  mathbackground: /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
  mathcolor: /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
  mathsize: length,
  mathvariant: /^(?:normal|bold|italic|bold-italic|double-struck|script|fraktur|sans-serif|monospace)$/,
  movablelimits: truth,
  notation: /^(?:box|circle|left|right|top|bottom|(?:updiagonal|downdiagonal|vertical|horizontal)strike)$/,
  rowspan: /^[1-9]\d?$/,
  rspace: length,
  scriptlevel: /^[+-]?\d$/,
  separator: truth,
  stretchy: truth,
  symmetric: truth,
  width: length,
};
