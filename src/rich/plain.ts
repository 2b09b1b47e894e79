import type { Element, Rich, RichNode } from '../model/rich.ts';
import { walkRich } from './map.ts';

/** The text of rich text: a picture gives its alternative text, a block ends with a space, formulas give their TeX, not their signs. */
export const toPlain = (rich: Rich): string => plain(rich).replace(longSpace, ' ').trim();

/** What is not yet a single space; most spaces are, and replacing these too would take most of the time. */
const longSpace = /[^\S ]\s*| \s+/g;

const plain = (rich: Rich): string => {
  let out = '';
  for (const node of rich) out += plainNode(node);
  return out;
};

const plainNode = (node: RichNode): string => {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'math':
      return node.tex;
    case 'gap':
      return '_____';
    case 'value':
      return `{=${node.expression}}`;
    case 'element':
      if (node.name === 'img') return node.attrs.alt ?? '';
      if (node.name === 'math') return texOf(node) ?? node.attrs.alttext ?? plain(node.children);
      return inline.has(node.name) ? plain(node.children) : ` ${plain(node.children)} `;
  }
};

/** The TeX that a formula in MathML brings along. */
export const texOf = (math: Element): string | undefined => {
  for (const node of walkRich(math.children)) {
    if (node.type !== 'element' || node.name !== 'annotation') continue;
    if (node.attrs.encoding === 'application/x-tex') return plain(node.children);
  }
  return undefined;
};

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
