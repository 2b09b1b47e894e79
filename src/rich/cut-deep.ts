import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/**
 * Leaves nothing deeper than a limit: an element there keeps its text only. Whoever walks the tree afterwards may do it by
 * calling itself. Whether anything was cut; it needs no deep stack itself.
 */
export const cutDeep = (tree: Parent, limit: number): boolean => {
  let cut = false;
  const open: { readonly node: Parent; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    if (depth >= limit && node.childNodes.some(isParent)) {
      node.childNodes = textsBelow(node);
      cut = true;
    } else
      for (const child of node.childNodes) if (isParent(child)) open.push({ node: child, depth: depth + 1 });
  }
  return cut;
};

const isParent = (node: Node): node is Node & Parent => 'childNodes' in node;

const textsBelow = (top: Parent): Node[] => {
  const texts: Node[] = [];
  const open: Node[] = [...top.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isParent(node))
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child) open.push(child);
      }
    else if (node.nodeName === '#text') texts.push(node);
  }
  return texts;
};
