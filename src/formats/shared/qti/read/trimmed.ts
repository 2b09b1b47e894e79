import type { Rich, RichNode } from '../../../../model/rich.ts';

/** Rich text without white space at its ends, and with single spaces: documents are indented, texts are not. */
export const trimmed = (rich: Rich): Rich => {
  const collapsed = rich.map(collapse);
  const out = [...collapsed];
  while (isBlank(out[0])) out.shift();
  while (isBlank(out.at(-1))) out.pop();
  const last = out.length - 1;
  return out.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.replace(/^ /, '');
    if (index === last) value = value.replace(/ $/, '');
    return value === node.value ? node : { ...node, value };
  });
};

const isBlank = (node: RichNode | undefined): boolean =>
  node?.type === 'text' && node.value.trim() === '' && !/\u00a0/.test(node.value);

const collapse = (node: RichNode): RichNode => {
  if (node.type === 'text') {
    const value = node.value.replace(/[ \t\n\r\f]+/g, ' ');
    return value === node.value ? node : { ...node, value };
  }
  if (node.type !== 'element' || node.name === 'pre') return node;
  const children = node.children.map(collapse);
  const kept = boxes.has(node.name) ? children.filter((child) => !isBlank(child)) : children;
  return kept.length === node.children.length && kept.every((child, index) => child === node.children[index])
    ? node
    : { ...node, children: kept };
};

/** White space between their parts is layout of the document. */
const boxes: ReadonlySet<string> = new Set(
  'ul ol dl table thead tbody tfoot tr blockquote section article aside figure details'.split(' '),
);
