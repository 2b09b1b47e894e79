import { isInline } from '../../../model/normal-rich.ts';
import { type Element, element, type Rich, type RichNode, text } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import type { ElementRule } from './elements.ts';

/** How elements are said where there is hardly any markup: lists as lines, tables as rows, small figures as signs. */

const spaced: ElementRule = { rewrite: (node) => [text(' '), ...node.children, text(' ')] };
const line: ElementRule = { rewrite: (node) => [element('p', {}, node.children)] };
const space: ElementRule = { rewrite: () => [text(' ')] };
const inside: ElementRule = { rewrite: (node) => node.children };

/** Each item a line with its number or a dash; lists in it follow. */
const list: ElementRule = {
  as: 'its items as lines',
  rewrite: (node) => {
    const first = Number(node.attrs.start ?? 1) || 1;
    return items(node).flatMap((item, index) =>
      itemLines(item, node.name === 'ol' ? `${first + index}. ` : '- '),
    );
  },
};

const items = ({ children }: Element): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element' && child.name === 'li');

const itemLines = ({ children }: Element, mark: string): Rich => {
  const at = children.findIndex((child) => !isInline(child));
  const own = at < 0 ? children : children.slice(0, at);
  const [block, ...rest] = at < 0 ? [] : children.slice(at);
  if (own.some(isVisible) || block?.type !== 'element' || block.name !== 'p')
    return [element('p', {}, [text(mark), ...own]), ...(block ? [block] : []), ...rest];
  return [element('p', {}, [text(mark), ...block.children]), ...rest];
};

const isVisible = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';

const row: ElementRule = {
  as: 'its cells in a line',
  rewrite: (node) => {
    const cells = node.children.filter((child) => child.type === 'element');
    const parted = cells.flatMap((cell, index) => [...(index > 0 ? [text(' | ')] : []), ...contentOf(cell)]);
    return [element('p', {}, parted)];
  },
};

const contentOf = (node: RichNode): Rich => (node.type === 'element' ? node.children : []);

const codeLines: ElementRule = {
  as: 'its lines',
  rewrite: (node) => {
    const lines = textOf(node).replace(/\n$/, '').split('\n');
    return [
      element(
        'p',
        {},
        lines.flatMap((one, index): Rich => (index > 0 ? [element('br'), text(one)] : [text(one)])),
      ),
    ];
  },
};

const textOf = (node: RichNode): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
};

/** Pictures do not come along: their alternative text stands for them. */
const picture: ElementRule = {
  name: 'pictures',
  as: 'their alternative text is left',
  rewrite: ({ attrs: { alt = '' } }) => (alt.trim() === '' ? [] : [text(`[${alt.trim()}]`)]),
};

const raised = (digits: string, sign: string): ElementRule => ({
  as: 'its digits are small signs, other text stands in brackets',
  rewrite: (node) => {
    const value = toPlain(node.children);
    const small = [...value].map((one) => digits['0123456789+-=()'.indexOf(one)] ?? '');
    return [text(small.every((one) => one !== '') ? small.join('') : `${sign}(${value})`)];
  },
});

export const plainElements: Readonly<Record<string, ElementRule>> = {
  p: spaced,
  br: space,
  hr: space,
  div: line,
  h1: line,
  h2: line,
  h3: line,
  h4: line,
  h5: line,
  h6: line,
  blockquote: inside,
  ul: list,
  ol: list,
  dl: inside,
  dt: line,
  dd: line,
  table: inside,
  caption: line,
  thead: inside,
  tbody: inside,
  tfoot: inside,
  tr: row,
  pre: codeLines,
  img: picture,
  sup: raised('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', '^'),
  sub: raised('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', '_'),
};
