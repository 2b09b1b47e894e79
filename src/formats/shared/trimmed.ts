import type { Rich, RichNode } from '../../model/rich.ts';
import { blockElements } from '../../rich/html-allowed.ts';

/**
 * Rich text as a browser would show its white space: single spaces, and none at the ends of its paragraphs and between
 * them. Documents are indented, texts are not.
 */
export const trimmed = (rich: Rich): Rich => (rich.every(isTidy) ? rich : tidied(rich));

/** Most texts need nothing done. */
const isTidy = (node: RichNode, index: number, rich: Rich): boolean => {
  if (node.type === 'text') return isTidyText(node.value) && rich[index + 1]?.type !== 'text';
  if (node.type !== 'element' || node.name === 'pre' || node.name === 'math') return true;
  return node.children.every(isBox(node) ? isTidy : isCollapsed);
};

const isTidyText = (value: string): boolean =>
  value !== '' && !value.startsWith(' ') && !value.endsWith(' ') && !layout.test(value);

const isCollapsed = (node: RichNode): boolean => collapse(node) === node;

const tidied = (rich: Rich): Rich => {
  const nodes: RichNode[] = [];
  for (const node of rich) {
    const one = collapse(node);
    const before = nodes.at(-1);
    // Where an element was taken off, its text stands in pieces.
    if (one.type === 'text' && before?.type === 'text') {
      nodes.pop();
      nodes.push({ ...before, value: `${before.value}${one.value}`.replace(/ {2,}/g, ' ') });
    } else nodes.push(one);
  }
  return withoutEdges(nodes);
};

/** The same, a lone paragraph as its text: a box around a line says nothing. */
export const trimmedLine = (rich: Rich): Rich => {
  const tidy = trimmed(rich);
  const [only, ...more] = tidy;
  const isLone =
    only?.type === 'element' &&
    only.name === 'p' &&
    Object.keys(only.attrs).length === 0 &&
    more.length === 0;
  return isLone ? only.children : tidy;
};

const collapse = (node: RichNode): RichNode => {
  if (node.type === 'text')
    return layout.test(node.value) ? { ...node, value: node.value.replace(/[ \t\n\r\f]+/g, ' ') } : node;
  if (node.type !== 'element' || node.name === 'pre' || node.name === 'math') return node;
  const children = isBox(node) ? trimmed(node.children) : node.children.map(collapse);
  return children.length === node.children.length &&
    children.every((child, index) => child === node.children[index])
    ? node
    : { ...node, children };
};

/** White space that a browser would not show so. */
const layout = /[\t\n\r\f]| {2}/;

/** No space beside a box: at the ends of the text, before and behind a paragraph or a table. */
const withoutEdges = (nodes: readonly RichNode[]): Rich => {
  const isEdge = (node: RichNode | undefined): boolean => node === undefined || isBox(node);
  const kept: RichNode[] = [];
  nodes.forEach((node, index) => {
    if (node.type !== 'text') {
      kept.push(node);
      return;
    }
    let { value } = node;
    if (value.startsWith(' ') && isEdge(nodes[index - 1])) value = value.slice(1);
    if (value.endsWith(' ') && isEdge(nodes[index + 1])) value = value.slice(0, -1);
    if (value !== '') kept.push(value === node.value ? node : { ...node, value });
  });
  return kept;
};

const isBox = (node: RichNode): boolean =>
  node.type === 'element' && (blockElements.has(node.name) || others.has(node.name));

const others: ReadonlySet<string> = new Set(
  'li dt dd caption colgroup col thead tbody tfoot tr th td figcaption summary br'.split(' '),
);
