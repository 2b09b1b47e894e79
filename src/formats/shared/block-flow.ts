import { type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';
import { mediaObject } from './media-object.ts';

/**
 * Rich text in the nesting that the XHTML of QTI 2 and 3 demands (Assessment Test, Section and Item Information
 * Model, 5.3.4): text and inline elements stand in blocks, blocks not in inline elements, lists and tables hold only
 * their own parts. Authors' HTML need not be nested so; nothing of its text is lost here.
 */

/** Blocks only: what stands loose is put into paragraphs. */
export const toBlocks = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  let loose: RichNode[] = [];
  const close = (): void => {
    if (loose.some(isVisible)) out.push(element('p', {}, loose));
    loose = [];
  };
  for (const node of toFlow(rich)) {
    if (isBlock(node)) {
      close();
      // `details` may stand in a box, but in no item by itself.
      out.push(node.name === 'details' ? element('div', {}, [node]) : node);
    } else loose.push(node);
  }
  close();
  return out;
};

/** Inline elements, text and blocks beside each other; every element rightly nested in itself. */
export const toFlow = (rich: Rich): Rich => rich.flatMap(nest);

/** Text and inline elements only: a block gives its content, a line break before it where text stands before. */
export const toInline = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  for (const node of toFlow(rich)) {
    if (!isBlock(node)) out.push(node);
    else if (isRecording(node)) out.push(...mediaObject(node));
    else {
      if (out.some(isVisible)) out.push(element('br'));
      out.push(...toInline(node.children));
    }
  }
  return out;
};

/** The same without formulas, which a few elements do not hold: their TeX is left. */
const toWords = (rich: Rich): Rich =>
  mapRich(toInline(rich), (node) =>
    isElement(node) && node.name === 'math' ? [text(toPlain([node]))] : [node],
  );

const nest = (node: RichNode): Rich => {
  if (node.type !== 'element') return [node];
  const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined;
  return rule ? rule(node) : [{ ...node, children: toInline(node.children) }];
};

type Rule = (node: Element) => Rich;

const flow: Rule = (node) => [{ ...node, children: toFlow(node.children) }];
const blocks: Rule = (node) => {
  const children = toBlocks(node.children);
  return children.length === 0 ? [] : [{ ...node, children }];
};

/** A recording is a block of its own: a paragraph that holds one is a box. */
const paragraph: Rule = (node) =>
  node.children.some(isRecording)
    ? [{ ...node, name: 'div', children: toFlow(node.children) }]
    : [{ ...node, children: toInline(node.children) }];

/** Its parts of files stay, its text is for those who can not play it: no program of this kind shows it. */
const recording: Rule = (node) => {
  const files = node.children
    .filter(isElement)
    .filter(({ name, attrs }) => (name === 'source' || name === 'track') && attrs.src !== undefined);
  return [{ ...node, children: files.map((file) => ({ ...file, children: [] })) }];
};

/** The summary first, and only one. */
const details: Rule = (node) => {
  const summary = node.children.find((child) => isElement(child) && child.name === 'summary');
  const others = node.children.filter((child) => !isElement(child) || child.name !== 'summary');
  const title = element('summary', {}, summary && isElement(summary) ? toWords(summary.children) : []);
  return [{ ...node, children: [title, ...toBlocks(others)] }];
};

/** Its caption last. */
const figure: Rule = (node) => {
  const caption = node.children.find((child) => isElement(child) && child.name === 'figcaption');
  const others = toBlocks(node.children.filter((child) => !isElement(child) || child.name !== 'figcaption'));
  const named = caption && isElement(caption) ? [{ ...caption, children: toFlow(caption.children) }] : [];
  return [{ ...node, children: [...others, ...named] }];
};

/** An item, a cell, a caption where it belongs. */
const part = (node: Element): Element => ({
  ...node,
  children: textOnly.has(node.name) ? toInline(node.children) : toFlow(node.children),
});

const textOnly: ReadonlySet<string> = new Set(['caption', 'dt']);

/** Everything but items is put into an item of its own. */
const list: Rule = (node) => [{ ...node, children: parts(node.children, ['li'], 'li') }];

const definitions: Rule = (node) => {
  const children = parts(node.children, ['dt', 'dd'], 'dd');
  return children.length === 0 ? [] : [{ ...node, children }];
};

/** Its named parts; what is visible beside them becomes a part called `other`. */
const parts = (rich: Rich, names: readonly string[], other: string): readonly Element[] =>
  rich.flatMap((node): readonly Element[] => {
    if (node.type === 'element' && names.includes(node.name)) return [part(node)];
    return isVisible(node) ? [element(other, {}, toFlow([node]))] : [];
  });

/** Caption, head, foot and bodies in the schema's order. A head alone is the body; a table without a cell gives its text. */
const table: Rule = (node) => {
  const groups = node.children.filter(isElement);
  const named = (name: string): readonly Element[] => groups.filter((one) => one.name === name);
  const bodies = [...named('tbody'), element('tbody', {}, named('tr'))].flatMap(rows);
  const head = named('thead').flatMap(rows);
  if (bodies.length + head.length === 0) return toFlow(groups);
  return [
    {
      ...node,
      children: [
        ...named('caption').slice(0, 1).map(part),
        ...(bodies.length > 0 ? head.slice(0, 1) : []),
        ...named('tfoot').flatMap(rows).slice(0, 1),
        ...(bodies.length > 0 ? bodies : head.map((group) => ({ ...group, name: 'tbody' }))),
      ],
    },
  ];
};

const rows = (group: Element): readonly Element[] => {
  const children = group.children
    .filter(isElement)
    .filter(({ name }) => name === 'tr')
    .map(row);
  const filled = children.filter((one) => one.children.length > 0);
  return filled.length === 0 ? [] : [{ ...group, children: filled }];
};

const row = (tr: Element): Element => ({ ...tr, children: parts(tr.children, ['td', 'th'], 'td') });

/** Parts that have lost their list or table: rows give their content, items and cells are boxes. */
const orphan: Rule = (node) => toFlow(node.children);
const box: Rule = (node) => [element('div', {}, toFlow(node.children))];

/** Nothing stands in it; what does, follows it. */
const empty: Rule = (node) =>
  node.children.length === 0 ? [node] : [{ ...node, children: [] }, ...toFlow(node.children)];

const rules: Readonly<Record<string, Rule>> = {
  div: flow,
  p: paragraph,
  bdi: (node) => [{ ...node, children: toWords(node.children) }],
  bdo: (node) => [{ ...node, children: toWords(node.children) }],
  article: flow,
  aside: flow,
  footer: flow,
  header: flow,
  section: flow,
  details,
  figure,
  audio: recording,
  video: recording,
  summary: orphan,
  figcaption: orphan,
  source: () => [],
  track: () => [],
  math: (node) => [node],
  li: box,
  dt: box,
  dd: box,
  td: box,
  th: box,
  caption: box,
  object: flow,
  blockquote: blocks,
  ul: list,
  ol: list,
  dl: definitions,
  table,
  tr: orphan,
  thead: orphan,
  tbody: orphan,
  tfoot: orphan,
  img: empty,
  br: empty,
  hr: empty,
};

const isElement = (node: RichNode): node is Element => node.type === 'element';

const blockNames: ReadonlySet<string> = new Set(
  'address article aside audio blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr ol p pre section table ul video'.split(
    ' ',
  ),
);

const isRecording = (node: RichNode): boolean => isElement(node) && /^(?:audio|video)$/.test(node.name);

const isBlock = (node: RichNode): node is Element => node.type === 'element' && blockNames.has(node.name);

const isVisible = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';
