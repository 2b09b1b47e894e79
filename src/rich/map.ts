import type { Attrs, Element, Rich, RichNode } from '../model/rich.ts';

/** Rewrites each node, children first; a function that returns several nodes unwraps, none removes. */
export const mapRich = (rich: Rich, change: (node: RichNode) => Rich): Rich => {
  let out: RichNode[] | undefined;
  for (let index = 0; index < rich.length; index++) {
    const node = rich[index] as RichNode;
    const mapped = change(withChildren(node, change));
    // Most texts stay as they are: the list is copied at the first node that does not.
    if (!out && mapped.length === 1 && mapped[0] === node) continue;
    out ??= rich.slice(0, index);
    out.push(...mapped);
  }
  return out ?? rich;
};

const withChildren = (node: RichNode, change: (node: RichNode) => Rich): RichNode => {
  if (node.type !== 'element' || node.children.length === 0) return node;
  const children = mapRich(node.children, change);
  return children === node.children ? node : { ...node, children };
};

/** Rewrites every address in rich text: `href`, `src`, `poster`, `data`, `cite`. */
export const mapUrls = (rich: Rich, change: (url: string, element: Element) => string): Rich =>
  mapElements(rich, (node) => mapElementUrls(node, change));

/** Rewrites each element, those in it first; every other node stays. */
const mapElements = (rich: Rich, change: (node: Element) => Element): Rich => {
  let out: RichNode[] | undefined;
  for (let index = 0; index < rich.length; index++) {
    const node = rich[index] as RichNode;
    if (node.type !== 'element') continue;
    const children = mapElements(node.children, change);
    const mapped = change(children === node.children ? node : { ...node, children });
    if (mapped === node) continue;
    out ??= [...rich];
    out[index] = mapped;
  }
  return out ?? rich;
};

const mapElementUrls = (node: Element, change: (url: string, element: Element) => string): Element => {
  let attrs: Attrs = node.attrs;
  for (const name of urlAttributes) {
    const url = attrs[name];
    if (url === undefined) continue;
    const mapped = change(url, node);
    if (mapped !== url) attrs = { ...attrs, [name]: mapped };
  }
  return attrs === node.attrs ? node : { ...node, attrs };
};

const urlAttributes = ['href', 'src', 'poster', 'data', 'cite'] as const;

/** Every node, parents first. A list, because generators within generators take five times as long; no recursion, because nesting may be deep. */
export const walkRich = (rich: Rich): readonly RichNode[] => {
  const found: RichNode[] = [];
  const open = [...rich].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    if (node.type === 'element')
      for (let index = node.children.length - 1; index >= 0; index--)
        open.push(node.children[index] as RichNode);
  }
  return found;
};
