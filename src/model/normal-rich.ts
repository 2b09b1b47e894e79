import type { Element, Rich, RichNode } from './rich.ts';

/**
 * Rich text in a normal form, for comparing. Counted as equal: adjacent and empty text nodes, runs of white space
 * outside `pre`, white space at the edges of a block, of an inline element or around `br` and between blocks, the
 * order of attributes, and the only paragraph of a field, a list item or another block and its text. Positions are
 * left out.
 */
export const normalRich = (rich: Rich): Rich =>
  withoutLoneParagraph(trimAround(joinText(rich.flatMap(normalNode))));

const withoutLoneParagraph = (rich: Rich): Rich => {
  const isLone =
    rich.filter(isPlainParagraph).length === 1 &&
    rich.every((node) => node.type === 'element' && !isInline(node));
  return isLone ? rich.flatMap((node) => (isPlainParagraph(node) ? node.children : [node])) : rich;
};

const isPlainParagraph = (node: RichNode): node is Element =>
  node.type === 'element' && node.name === 'p' && Object.keys(node.attrs).length === 0;

const normalNode = (node: RichNode): Rich => {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replace(spaces, ' ') }];
    case 'element':
      return normalElement(node);
    case 'math':
      return [{ type: 'math', tex: node.tex.trim(), display: node.display }];
    case 'gap':
      return [{ type: 'gap', gap: node.gap }];
    case 'value':
      return [
        {
          type: 'value',
          expression: node.expression,
          ...(node.decimals !== undefined && { decimals: node.decimals }),
        },
      ];
  }
};

const spaces = /[ \t\n\r\f]+/g;

const normalElement = (node: Element): Rich => {
  const bare = { type: 'element', name: node.name, attrs: sorted(node.attrs) } as const;
  if (node.name === 'pre') return [{ ...bare, children: verbatim(node.children) }];
  if (!inline.has(node.name)) return [{ ...bare, children: normalRich(node.children) }];
  const children = joinText(node.children.flatMap(normalNode));
  const { before, inner, after } = hoist(children);
  return [...before, { ...bare, children: inner }, ...after];
};

const sorted = (attrs: Element['attrs']): Element['attrs'] =>
  Object.fromEntries(Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Inside `pre` every space counts; a last line end does not. */
const verbatim = (rich: Rich): Rich =>
  joinText(
    rich.map((node): RichNode => {
      if (node.type !== 'element') return node;
      return {
        type: 'element',
        name: node.name,
        attrs: sorted(node.attrs),
        children: verbatim(node.children),
      };
    }),
  ).map((node) => (node.type === 'text' ? { type: 'text', value: node.value.replace(/\n+$/, '') } : node));

const joinText = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  for (const node of rich) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: (last.value + node.value).replace(/ {2,}/g, ' ') };
    } else if (node.type !== 'text' || node.value !== '') out.push(node);
  }
  return out;
};

/** Takes white space off the ends and from beside blocks and line breaks. */
const trimAround = (rich: Rich): Rich =>
  rich.flatMap((node, index): Rich => {
    if (node.type !== 'text') return [node];
    let value = node.value;
    if (isEdge(rich[index - 1])) value = value.replace(/^ /, '');
    if (isEdge(rich[index + 1])) value = value.replace(/ $/, '');
    return value === '' ? [] : [{ type: 'text', value }];
  });

const isEdge = (node: RichNode | undefined): boolean =>
  node === undefined ||
  (node.type === 'element' && !inline.has(node.name)) ||
  (node.type === 'math' && node.display);

const hoist = (children: Rich): { before: Rich; inner: Rich; after: Rich } => {
  const first = children[0];
  const last = children.at(-1);
  const leads = first?.type === 'text' && first.value.startsWith(' ');
  const trails = last?.type === 'text' && last.value.endsWith(' ');
  const inner = children.map((node) => {
    if (node.type !== 'text') return node;
    let value = node.value;
    if (node === first) value = value.replace(/^ /, '');
    if (node === last) value = value.replace(/ $/, '');
    return { ...node, value };
  });
  const space: Rich = [{ type: 'text', value: ' ' }];
  return { before: leads ? space : [], inner: joinText(inner), after: trails ? space : [] };
};

/** Whether a node stands in a line of text: blocks and displayed formulas do not. */
export const isInline = (node: RichNode): boolean =>
  !isEdge(node) || (node.type === 'element' && node.name === 'br');

/** `br` is not among them: white space beside it means nothing. */
const inline: ReadonlySet<string> = new Set(
  'a abbr audio video b bdi bdo cite code data del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** Rich text as a reader of a test would write it down: markup as XHTML, formulas, gaps and values as elements. */
export const describeRich = (rich: Rich): string => rich.map(describeNode).join('');

const describeNode = (node: RichNode): string => {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    case 'math':
      return `<math tex=${JSON.stringify(node.tex)} display="${node.display}"/>`;
    case 'gap':
      return `<gap n="${node.gap}"/>`;
    case 'value':
      return `<value expression=${JSON.stringify(node.expression)} decimals="${node.decimals ?? ''}"/>`;
    case 'element': {
      const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      return `<${node.name}${attrs.join('')}>${describeRich(node.children)}</${node.name}>`;
    }
  }
};
