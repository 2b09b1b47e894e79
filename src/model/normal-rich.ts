import { type Element, type Rich, type RichNode, type TextNode, text } from './rich.ts';

/**
 * Rich text in a normal form, for comparing. Counted as equal: adjacent and empty text nodes, runs of white space
 * outside `pre`, white space at the edges of a block, of an inline element or around `br` and between blocks, the
 * order of attributes, and the only paragraph of a field, a list item or another block and its text. Positions are
 * left out.
 */
export const normalRich = (rich: Rich): Rich => {
  const [only] = rich;
  // Most are one paragraph, or a text that stays what it is.
  if (rich.length === 1 && only) {
    if (isPlainParagraph(only)) return normalRich(only.children);
    if (only.type === 'text' && only.value !== '' && !unnormalAlone.test(only.value)) return rich;
  }
  return withoutLoneParagraph(trimAround(normalNodes(rich)));
};

const withoutLoneParagraph = (rich: Rich): Rich => {
  const isLone = rich.every(isBlockElement) && rich.filter(isPlainParagraph).length === 1;
  return isLone ? rich.flatMap((node) => (isPlainParagraph(node) ? node.children : [node])) : rich;
};

const isBlockElement = (node: RichNode): boolean => node.type === 'element' && !isInline(node);

const isPlainParagraph = (node: RichNode): node is Element =>
  node.type === 'element' && node.name === 'p' && Object.keys(node.attrs).length === 0;

/** Loops, and texts that stay what they are: a bank has a million nodes, nearly all of them in normal form. */
const normalNodes = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  for (const node of rich) addNormal(node, out);
  return out;
};

const addNormal = (node: RichNode, out: RichNode[]): void => {
  if (node.type === 'text')
    addText(unnormal.test(node.value) ? text(node.value.replace(spaces, ' ')) : node, out);
  else if (node.type === 'element') addElement(node, out);
  else out.push(normalNode(node));
};

const normalNode = (node: Exclude<RichNode, TextNode | Element>): RichNode => {
  switch (node.type) {
    case 'math':
      return { type: 'math', tex: node.tex.trim(), display: node.display };
    case 'gap':
      return { type: 'gap', gap: node.gap };
    case 'value':
      return {
        type: 'value',
        expression: node.expression,
        ...(node.decimals !== undefined && { decimals: node.decimals }),
      };
  }
};

const spaces = /[ \t\n\r\f]+/g;
const unnormal = /[\t\n\r\f]| {2}/;
const unnormalAlone = /[\t\n\r\f]| {2}|^ | $/;

/** A text behind another goes on with it. */
const addText = (node: TextNode, out: RichNode[]): void => {
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = text(joined(last.value, node.value));
  else if (node.value !== '') out.push(node);
};

const joined = (one: string, other: string): string =>
  one.endsWith(' ') && other.startsWith(' ') ? one + other.slice(1) : one + other;

const addElement = (node: Element, out: RichNode[]): void => {
  const { name } = node;
  const attrs = sorted(node.attrs);
  if (name === 'pre') out.push({ type: 'element', name, attrs, children: verbatim(node.children) });
  else if (!inline.has(name)) out.push({ type: 'element', name, attrs, children: normalRich(node.children) });
  else {
    const { before, inner, after } = hoist(normalNodes(node.children));
    if (before) addText(space, out);
    out.push({ type: 'element', name, attrs, children: inner });
    if (after) addText(space, out);
  }
};

const space = text(' ');

const sorted = (attrs: Element['attrs']): Element['attrs'] => {
  const entries = Object.entries(attrs);
  return entries.length < 2 ? attrs : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

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
    if (node.type === 'text') addText(node, out);
    else out.push(node);
  }
  return out;
};

/** Takes white space off the ends and from beside blocks and line breaks. */
const trimAround = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  rich.forEach((node, index) => {
    const trimmed =
      node.type === 'text' ? trim(node, isEdge(rich[index - 1]), isEdge(rich[index + 1])) : node;
    if (trimmed.type !== 'text' || trimmed.value !== '') out.push(trimmed);
  });
  return out;
};

/** A single space is taken off: there are no more. */
const trim = (node: TextNode, atStart: boolean, atEnd: boolean): TextNode => {
  const start = atStart && node.value.startsWith(' ') ? 1 : 0;
  const value = node.value.slice(start);
  const trimmed = atEnd && value.endsWith(' ') ? value.slice(0, -1) : value;
  return trimmed === node.value ? node : text(trimmed);
};

const isEdge = (node: RichNode | undefined): boolean =>
  node === undefined ||
  (node.type === 'element' && !inline.has(node.name) && !isFormula(node)) ||
  (node.type === 'math' && node.display);

/** MathML in a line of text. */
const isFormula = ({ name, attrs }: Element): boolean => name === 'math' && attrs.display !== 'block';

/** White space at the ends of an inline element stands outside it. */
const hoist = (children: Rich): { before: boolean; inner: Rich; after: boolean } => {
  const first = children[0];
  const last = children.at(-1);
  const before = first?.type === 'text' && first.value.startsWith(' ');
  const after = last?.type === 'text' && last.value.endsWith(' ');
  if (!before && !after) return { before, inner: children, after };
  const inner = children.map((node, index) =>
    node.type === 'text' ? trim(node, index === 0, index === children.length - 1) : node,
  );
  return { before, inner: joinText(inner), after };
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
