import { type Attrs, type Element, type Rich, type RichNode, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { toBlocks, toFlow, toInline } from '../block-flow.ts';
import { literalTex } from '../literal-tex.ts';
import { mediaObject } from '../media-object.ts';
import { el } from '../xml.ts';
import type { Template } from './template.ts';
import type { QtiVersion } from './version.ts';

/** Rich text as QTI nests it, with attributes that its schema takes. */
export interface QtiText {
  readonly blocks: (rich: Rich) => Rich;
  /** Inline elements, text and blocks beside each other. */
  readonly flow: (rich: Rich) => Rich;
  readonly inline: (rich: Rich) => Rich;
}

/** Gives the template variables that hold computed values. */
export type ValueNames = Pick<Template, 'nameOf' | 'nameInFormulas'>;

/** `names` is none for items without variables. */
export const qtiText = ({ html5 }: QtiVersion, names?: ValueNames): QtiText => {
  const legal = (rich: Rich): Rich => rich.flatMap(legalNode);
  const legalNode = (node: RichNode): Rich => {
    if (node.type === 'value' && names) return [printed(names.nameOf(node.expression), node.decimals)];
    if (node.type !== 'element') return [node];
    // `lower()` has made formulas what MathML's own schema takes.
    if (node.name === 'math') return names ? mapRich([node], (part) => mathValue(part, names)) : [node];
    if (node.name === 'a' && node.attrs.href === undefined) return legal(node.children);
    if (node.name === 'img') return picture(node);
    const inside = { ...node, attrs: legalAttributes(node), children: legal(node.children) };
    return !html5 && (node.name === 'audio' || node.name === 'video') ? mediaObject(inside) : [inside];
  };
  return {
    blocks: (rich) => toBlocks(legal(literalTex(rich))),
    flow: (rich) => toFlow(legal(literalTex(rich))),
    inline: (rich) => toInline(legal(literalTex(rich))),
  };
};

/** In a formula the name of a template variable is replaced by its value (templateDeclaration, `mathVariable`). */
const mathValue = (node: RichNode, { nameInFormulas }: ValueNames): Rich => {
  const [only] = node.type === 'element' ? node.children : [];
  return only?.type === 'value' ? [el('mi', {}, nameInFormulas(only.expression))] : [node];
};

/** Up to six significant digits, or the decimals that the author asked for (printedVariable, `format`). */
const printed = (identifier: string, decimals: number | undefined): Element =>
  el('printedVariable', { identifier, format: decimals === undefined ? '%.6g' : `%.${decimals}f` });

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
  return Object.fromEntries(
    kept.map(([name, value]) => [name === 'lang' ? 'xml:lang' : name, written(name, value)]),
  );
};

/** XML has no attributes without a value: `controls` is `true`. */
const written = (name: string, value: string): string => {
  if (flags.has(name)) return 'true';
  return addresses.has(name) ? legalAddress(value) : value;
};

/** RFC 3986: signs that no address may hold are escaped. */
const legalAddress = (url: string): string =>
  url
    .replace(/\p{Cs}/gu, '')
    .replace(/%(?![\da-f]{2})|[^\u0021-\u007e]|["<>\\^`{|}[\]]/giu, encodeURIComponent);

const addresses: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'data', 'cite']);

const flags: ReadonlySet<string> = new Set(['controls', 'loop', 'muted', 'open', 'default']);

/** Typed by the schema: a value of another form would break the document. */
const patterns: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
  dir: /^(?:ltr|rtl|auto)$/,
  width: /^\d+%?$/,
  height: /^\d+%?$/,
  colspan: /^\d{1,4}$/,
  rowspan: /^\d{1,4}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  kind: /^(?:subtitles|captions|descriptions|chapters|metadata)$/,
};

const checked: ReadonlySet<string> = new Set([...Object.keys(patterns), ...flags, ...addresses]);
