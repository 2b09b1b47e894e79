import { type DefaultTreeAdapterTypes, parseFragment as parse, defaultTreeAdapter as tree } from 'parse5';

/** An element of HTML as a test reads it. */
export interface Element {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  /** The names of all that it lies in. */
  readonly parent: ReadonlySet<string>;
  /** The text directly in it. */
  readonly ownText: string;
}

/** Every element of a piece of HTML, in document order; what stands outside of all is in one without a name. */
export const parseFragment = (html: string): readonly Element[] => {
  const out: Element[] = [];
  walk(parse(html), new Set(), out);
  return out;
};

type Parent = DefaultTreeAdapterTypes.ParentNode;

const walk = (node: Parent, parent: ReadonlySet<string>, out: Element[]): void => {
  const name = tree.isElementNode(node) ? node.tagName : '';
  const attrs = tree.isElementNode(node) ? node.attrs : [];
  out.push({
    name,
    attrs: Object.fromEntries(attrs.map((one) => [one.name, one.value])),
    parent,
    ownText: node.childNodes.map((one) => (tree.isTextNode(one) ? one.value : ' ')).join(''),
  });
  const inside = new Set([...parent, name]);
  for (const child of node.childNodes) if (tree.isElementNode(child)) walk(child, inside, out);
};
