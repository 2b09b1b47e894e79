import type { Element, Rich, RichNode } from '../../../model/rich.ts';
import { element, text } from '../../../model/rich.ts';
import { texOf, toPlain } from '../../../rich/plain.ts';
import { plainElements } from './plain-elements.ts';

/** How an element is said where a format lacks it. */
export interface ElementRule {
  /** What messages call it; none: its name. */
  readonly name?: string;
  /** What is left of it, for people; none where nothing is lost. */
  readonly as?: string;
  /** Its children are lowered already. What comes out may be foreign to the format too, and is lowered again. */
  readonly rewrite: (node: Element) => Rich;
}

export const unwrap = (node: Element): Rich => node.children;

const renamed =
  (name: string) =>
  (node: Element): Rich => [element(name, node.attrs, node.children, node.pos)];

const block: ElementRule = { rewrite: renamed('div') };
const inline: ElementRule = { rewrite: renamed('span') };
const emphasis: ElementRule = { as: 'its text is emphasized', rewrite: renamed('em') };
const asCode: ElementRule = { as: 'its text is set as code', rewrite: renamed('code') };
const nothing: ElementRule = { rewrite: () => [] };

const paragraphOf = (name: string, children: Rich): RichNode =>
  element('p', {}, [element(name, {}, children)]);

/** The summary as a heading in bold, then the text. */
const details: ElementRule = {
  as: 'its summary in bold and its text, always open',
  rewrite: unwrap,
};

const summary: ElementRule = {
  rewrite: (node) => [paragraphOf('strong', node.children)],
};

const figure: ElementRule = {
  as: 'its picture and its caption',
  rewrite: (node) =>
    node.children.map((child) =>
      child.type === 'element' && child.name === 'img' ? element('p', {}, [child]) : child,
    ),
};

const figcaption: ElementRule = { rewrite: (node) => [paragraphOf('em', node.children)] };

/** A recording as a link to its file. */
const recording: ElementRule = {
  as: 'a link to the file',
  rewrite: (node) => {
    const source = node.children.find((child) => child.type === 'element' && child.name === 'source');
    const src = node.attrs.src ?? (source?.type === 'element' ? source.attrs.src : undefined);
    const inside = node.children.filter((child) => child.type !== 'element' || !parts.has(child.name));
    if (src === undefined) return inside;
    const label = node.attrs['aria-label'] ?? node.attrs.title ?? src.split('/').at(-1) ?? src;
    return [element('a', { href: src }, [text(label)], node.pos), ...inside];
  },
};

const parts: ReadonlySet<string> = new Set(['source', 'track']);

/** The author's TeX, where it came along; else the text of the formula. */
const math: ElementRule = {
  as: 'its TeX, or its signs in a row',
  rewrite: (node) => {
    const tex = texOf(node) ?? node.attrs.alttext;
    return [text(tex === undefined ? toPlain(node.children) : `\\(${tex}\\)`)];
  },
};

/** Small text above other text: behind it, in brackets. */
const rubyText: ElementRule = {
  as: 'it stands in brackets behind its word',
  rewrite: (node) => [text('('), ...node.children, text(')')],
};

/** Elements that some format lacks. What is not among them is unwrapped: its text is left. */
export const elementRules: Readonly<Record<string, ElementRule>> = {
  ...plainElements,
  address: block,
  article: block,
  aside: block,
  audio: recording,
  bdi: inline,
  bdo: inline,
  col: nothing,
  colgroup: nothing,
  data: inline,
  del: { as: 'its text is left, not struck out', rewrite: unwrap },
  details,
  dfn: emphasis,
  figcaption,
  figure,
  footer: block,
  header: block,
  ins: emphasis,
  kbd: asCode,
  mark: emphasis,
  math,
  picture: { rewrite: unwrap },
  rp: nothing,
  rt: rubyText,
  ruby: { rewrite: unwrap },
  s: { as: 'its text is struck out as deleted', rewrite: renamed('del') },
  samp: asCode,
  section: block,
  source: nothing,
  summary,
  time: inline,
  track: nothing,
  u: emphasis,
  var: emphasis,
  video: recording,
  wbr: nothing,
};
