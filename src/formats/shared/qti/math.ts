import type { Attrs, Element, RichNode } from '../../../model/rich.ts';
import { text } from '../../../model/rich.ts';
import { mathNamespace } from '../../../rich/html-allowed.ts';
import { toPlain } from '../../../rich/plain.ts';

/*
 * MathML as the schemas of QTI take it: the presentation part of MathML 2 (2.1, 2.2) and 3 (3.0), whose elements count
 * their children. Formulas from TeX always fit; an author's own MathML may not.
 */

const names = (list: string): readonly string[] => list.split(' ');

const tokens: ReadonlySet<string> = new Set(names('mi mn mo ms mtext'));

/** How many children an element has; none: any number. */
const counts: Readonly<Record<string, number | undefined>> = {
  math: undefined,
  merror: undefined,
  mfrac: 2,
  mover: 2,
  mpadded: undefined,
  mphantom: undefined,
  mroot: 2,
  mrow: undefined,
  msqrt: undefined,
  mstyle: undefined,
  msub: 2,
  msubsup: 3,
  msup: 2,
  mtd: undefined,
  munder: 2,
  munderover: 3,
  menclose: undefined,
};

export const mathElements: readonly string[] = [
  ...tokens,
  ...Object.keys(counts),
  ...names('semantics annotation mspace mtable mtr'),
];

const parts: ReadonlySet<string> = new Set(mathElements);

export const isMathPart = (name: string): boolean => parts.has(name);

const isTrueOrFalse = /^(?:true|false)$/;
const isLength = /^-?\d*\.?\d+(?:em|ex|px|in|cm|mm|pt|pc|%)?$/;

/** Attributes and the values that both versions of the schema take. */
const attributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  math: { display: /^(?:block|inline)$/, xmlns: /^/ },
  annotation: { encoding: /^/ },
  menclose: {
    notation:
      /^(?:longdiv|actuarial|radical|box|roundedbox|circle|left|right|top|bottom|updiagonalstrike|downdiagonalstrike|verticalstrike|horizontalstrike)(?: |$)/,
  },
  mfrac: { linethickness: isLength },
  mi: {
    mathvariant: /^(?:normal|bold|italic|bold-italic|double-struck|script|fraktur|sans-serif|monospace)$/,
  },
  mn: { mathvariant: /^(?:normal|bold|italic|double-struck)$/ },
  mo: {
    accent: isTrueOrFalse,
    fence: isTrueOrFalse,
    form: /^(?:prefix|infix|postfix)$/,
    largeop: isTrueOrFalse,
    lspace: isLength,
    movablelimits: isTrueOrFalse,
    rspace: isLength,
    separator: isTrueOrFalse,
    stretchy: isTrueOrFalse,
    symmetric: isTrueOrFalse,
  },
  mover: { accent: isTrueOrFalse },
  mspace: { width: isLength },
  mstyle: { displaystyle: isTrueOrFalse, scriptlevel: /^[+-]?\d+$/ },
  mtable: { columnalign: /^(?:left|center|right)(?: (?:left|center|right))*$/ },
  munder: { accentunder: isTrueOrFalse },
  munderover: { accent: isTrueOrFalse, accentunder: isTrueOrFalse },
};

export const mathAttributes: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(attributes).map(([name, list]) => [name, Object.keys(list)]),
);

/** A `math` element that the schemas take; where its parts do not fit, its text. */
export const legalMath = (math: Element): RichNode => {
  const children = math.children.flatMap(part);
  if (!children.every((child) => child !== undefined)) return text(toPlain(math.children));
  return { ...math, attrs: { ...legalAttributes(math), xmlns: mathNamespace }, children };
};

/** None for white space between elements; undefined where the formula is broken. */
const part = (node: RichNode): readonly (Element | undefined)[] => {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [undefined];
  return node.type === 'element' ? [legalPart(node)] : [undefined];
};

const legalPart = (node: Element): Element | undefined => {
  const attrs = legalAttributes(node);
  if (tokens.has(node.name) || node.name === 'annotation')
    return node.children.every(({ type }) => type === 'text') ? { ...node, attrs } : undefined;
  if (node.name === 'mspace') return { ...node, attrs, children: [] };
  const children = node.children.flatMap(part);
  if (!children.every((child) => child !== undefined)) return undefined;
  return fits(node.name, children) ? { ...node, attrs, children } : undefined;
};

const fits = (name: string, children: readonly Element[]): boolean => {
  const isNamed = (...allowed: readonly string[]): boolean =>
    children.every((child) => allowed.includes(child.name));
  if (name === 'mtable') return isNamed('mtr');
  if (name === 'mtr') return isNamed('mtd');
  if (children.some((child) => child.name === 'mtr' || child.name === 'mtd')) return false;
  if (name === 'semantics')
    return (
      children.length > 0 && children.every((child, index) => (child.name === 'annotation') === index > 0)
    );
  if (children.some((child) => child.name === 'annotation') || !Object.hasOwn(counts, name)) return false;
  return counts[name] === undefined || counts[name] === children.length;
};

const legalAttributes = ({ name, attrs }: Element): Attrs => {
  const allowed = attributes[name] ?? {};
  const kept = Object.entries(attrs).filter(
    ([attribute, value]) => attribute === 'class' || allowed[attribute]?.test(value),
  );
  return Object.fromEntries(kept);
};
