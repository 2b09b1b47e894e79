import type { Rich, RichNode } from '../model/rich.ts';

/** The text of rich text: a picture gives its alternative text, a block ends with a space, formulas give their TeX. */
export const toPlain = (rich: Rich): string => plain(rich).replace(/\s+/g, ' ').trim();

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
      return inline.has(node.name) ? plain(node.children) : ` ${plain(node.children)} `;
  }
};

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
