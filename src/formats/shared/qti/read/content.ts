import type { RichNode } from '../../../../model/rich.ts';
import { escapeAttribute, escapeText } from '../../../../rich/xhtml.ts';
import { childrenOf, type XmlElement, type XmlNode } from '../../read-xml.ts';
import { escapedHtmlName } from './escaped-html.ts';
import { byExtension, printed } from './markup.ts';

/** What stands in the text of an item beside its text. */
export interface Found {
  /** Interactions that stand for themselves, in order. */
  readonly interactions: XmlElement[];
  /** Interactions inside a line of text: their places are gaps, in order. */
  readonly gaps: XmlElement[];
  /** Units behind the boxes of numbers, by gap. */
  readonly units: Map<number, string>;
  readonly hints: XmlElement[];
  /** Rubrics that learners do not see. */
  readonly scorers: XmlElement[];
  readonly feedback: XmlElement[];
  /** Names of elements that have no place. */
  readonly lost: XmlElement[];
}

export const nothingFound = (): Found => ({
  interactions: [],
  gaps: [],
  units: new Map(),
  hints: [],
  scorers: [],
  feedback: [],
  lost: [],
});

/** The value of `printedVariable`, and whether something that depends on a template variable is shown. */
export interface Values {
  readonly printed: (element: XmlElement) => RichNode;
  readonly isShown: (element: XmlElement) => boolean;
  /** Whether feedback is shown before anything is answered: then it is text. */
  readonly isShownFirst?: (element: XmlElement) => boolean;
  /** Names that stand for their values in formulas. */
  readonly inFormulas?: ReadonlySet<string>;
}

/** XHTML of an item as pieces of HTML, with gaps and values between; what is no text is found on the way. */
export const piecesOf = (
  nodes: readonly XmlNode[],
  found: Found,
  values: Values,
): readonly (string | RichNode)[] => {
  const [only] = nodes;
  // Most choices are such.
  if (nodes.length === 1 && typeof only === 'string') return only === '' ? [] : [escapeText(only)];
  const put: Pieces = { pieces: [], html: '', found, values };
  putAll(nodes, put);
  if (put.html !== '') put.pieces.push(put.html);
  return put.pieces;
};

interface Pieces {
  readonly pieces: (string | RichNode)[];
  /** Of the piece that is being written. */
  html: string;
  readonly found: Found;
  readonly values: Values;
}

const putAll = (nodes: readonly XmlNode[], put: Pieces): void => {
  for (const node of nodes)
    if (typeof node === 'string') put.html += escapeText(node);
    else putElement(node, put);
};

const putElement = (node: XmlElement, put: Pieces): void => {
  if (node.name === 'printedVariable') putNode(put.values.printed(node), put);
  else if (isMathVariable(node, put.values)) putMathVariable(node, put);
  else if (gapNames.has(node.name)) putNode({ type: 'gap', gap: put.found.gaps.push(node) - 1 }, put);
  else if (!takeApart(node, put)) print(node, put);
};

const isMathVariable = ({ name, text }: XmlElement, { inFormulas }: Values): boolean =>
  (name === 'mi' || name === 'ci') && inFormulas?.has(text.trim()) === true;

const putMathVariable = (node: XmlElement, put: Pieces): void => {
  const name = node.name === 'mi' ? 'mn' : 'cn';
  put.html += `<${name}>`;
  putNode(put.values.printed({ ...node, attrs: { identifier: node.text.trim() } }), put);
  put.html += `</${name}>`;
};

const putNode = (node: RichNode, put: Pieces): void => {
  if (put.html !== '') put.pieces.push(put.html);
  put.html = '';
  put.pieces.push(node);
};

/** Whether an element is no text, or text in other clothes. */
const takeApart = (node: XmlElement, put: Pieces): boolean => {
  const take = takers.get(node.name);
  if (!take) return false;
  const shown = take(node, put.found, put.values);
  if (shown) {
    put.html += shown.open;
    putAll(shown.children, put);
    put.html += shown.close;
  }
  return true;
};

const print = ({ name, attrs, children }: XmlElement, put: Pieces): void => {
  put.html += `<${name}${printed(attrs)}>`;
  putAll(children, put);
  if (!voidElements.has(name)) put.html += `</${name}>`;
};

const gapNames: ReadonlySet<string> = new Set(['textEntryInteraction', 'inlineChoiceInteraction', 'gap']);

const voidElements: ReadonlySet<string> = new Set('br col hr img source track wbr'.split(' '));

interface Shown {
  readonly open: string;
  readonly children: readonly XmlNode[];
  readonly close: string;
}

type Taker = (node: XmlElement, found: Found, values: Values) => Shown | undefined;

const plain = (children: readonly XmlNode[]): Shown => ({ open: '', children, close: '' });
const boxed = (children: readonly XmlNode[]): Shown => ({ open: '<div>', children, close: '</div>' });

/** An interaction leaves its prompt in the text; what else it holds is read where its kind is. */
const interaction: Taker = (node, found) => {
  found.interactions.push(node);
  const prompt = node.children.find((child) => typeof child !== 'string' && child.name === 'prompt');
  return prompt && typeof prompt !== 'string' ? boxed(prompt.children) : undefined;
};

const feedback: Taker = (node, found, values) => {
  if (values.isShownFirst?.(node))
    return node.name === 'feedbackInline' ? plain(node.children) : boxed(node.children);
  found.feedback.push(node);
  return undefined;
};

/** In items that go on in steps, a block that is shown later may ask. */
const feedbackBlock: Taker = (node, found, values) =>
  holdsInteraction(node) ? boxed(node.children) : feedback(node, found, values);

export const holdsInteraction = ({ children }: XmlElement): boolean =>
  children.some(
    (child) => typeof child !== 'string' && (/Interaction$/.test(child.name) || holdsInteraction(child)),
  );

const lost: Taker = (node, found) => {
  found.lost.push(node);
  return undefined;
};

const left: Taker = () => undefined;

const rubric: Taker = (node, found) => {
  const views = (node.attrs.view ?? 'candidate').split(/\s+/);
  if (views.includes('candidate')) return boxed(node.children);
  found.scorers.push(node);
  return undefined;
};

const hint: Taker = (node, found) => {
  found.hints.push(node);
  return undefined;
};

/** Our own items of version 3 have their hints so. */
const box: Taker = (node, found) => {
  const isHint = /(?:^|\s)hint(?:\s|$)/.test(node.attrs.class ?? '');
  const details = node.children.find((child) => typeof child !== 'string' && child.name === 'details');
  if (isHint && details && typeof details !== 'string') {
    const text = details.children.filter((child) => typeof child === 'string' || child.name !== 'summary');
    found.hints.push({ ...details, children: text });
    return undefined;
  }
  return { open: `<div${printed(node.attrs)}>`, children: node.children, close: '</div>' };
};

/** Our own items mark units. TAO hides the text of a tooltip behind the words that it explains. */
const stretch: Taker = (node, found) => {
  if (node.attrs['data-role'] === 'tooltip-content')
    return { open: ' (', children: node.children, close: ')' };
  if (node.attrs.class !== 'unit' || found.gaps.length === 0)
    return { open: `<span${printed(node.attrs)}>`, children: node.children, close: '</span>' };
  found.units.set(found.gaps.length - 1, textOf(node.children).trim());
  return undefined;
};

/** Pictures and recordings in the form of the time before HTML5. */
const object: Taker = ({ attrs, children }) => {
  const { data = '', type = '', width, height } = attrs;
  const name = /^(?:image|audio|video)\//.exec(type)?.[0].slice(0, -1) ?? byExtension(data);
  if (name === undefined) {
    const shown = textOf(children).trim() === '' ? [data] : children;
    return { open: `<a href="${escapeAttribute(data)}">`, children: shown, close: '</a>' };
  }
  const label = escapeAttribute(textOf(children).replace(/\s+/g, ' ').trim());
  const size = printed({ ...(width && { width }), ...(height && { height }) });
  const open =
    name === 'image'
      ? `<img src="${escapeAttribute(data)}" alt="${label}"${size}>`
      : `<${name} controls="" src="${escapeAttribute(data)}" aria-label="${label}"${size}></${name}>`;
  return { open, children: [], close: '' };
};

export const textOf = (nodes: readonly XmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** Beside values its names mean nothing. */
const annotation: Taker = (node, _, { inFormulas }) => {
  const words = node.text.match(/\w+/g) ?? [];
  if (inFormulas && words.some((word) => inFormulas.has(word))) return undefined;
  const { name, attrs, children } = node;
  return { open: `<${name}${printed(attrs)}>`, children, close: `</${name}>` };
};

/** What a prompt holds, in its place. */
const withoutPrompt = (nodes: readonly XmlNode[]): readonly XmlNode[] =>
  nodes.flatMap((node) => (typeof node !== 'string' && node.name === 'prompt' ? node.children : [node]));

/** What it says is HTML already. */
const escapedHtml: Taker = ({ text }) => ({ open: text, children: [], close: '' });

const conditional: Taker = (node, _, values) => (values.isShown(node) ? plain(node.children) : undefined);

const takers: ReadonlyMap<string, Taker> = new Map(
  Object.entries<Taker>({
    choiceInteraction: interaction,
    orderInteraction: interaction,
    associateInteraction: interaction,
    matchInteraction: interaction,
    extendedTextInteraction: interaction,
    uploadInteraction: interaction,
    drawingInteraction: interaction,
    hotspotInteraction: interaction,
    selectPointInteraction: interaction,
    graphicOrderInteraction: interaction,
    graphicAssociateInteraction: interaction,
    // Its places stand in its picture.
    graphicGapMatchInteraction: (node, found) => {
      found.interactions.push(node);
      return boxed(
        node.children.flatMap((child) => {
          if (typeof child === 'string') return [];
          if (child.name === 'prompt') return child.children;
          return /^(?:object|img|picture)$/.test(child.name)
            ? [{ ...child, name: 'p', attrs: {}, children: [child] }]
            : [];
        }),
      );
    },
    // What it asks stands in the interaction inside.
    positionObjectStage: (node, found) => {
      found.interactions.push(node);
      const prompts = childrenOf(node, 'positionObjectInteraction').flatMap((one) =>
        childrenOf(one, 'prompt'),
      );
      return prompts.length === 0 ? undefined : boxed(prompts.flatMap(({ children }) => children));
    },
    positionObjectInteraction: interaction,
    sliderInteraction: interaction,
    customInteraction: interaction,
    portableCustomInteraction: interaction,
    // Their text is that of the question: gaps and hot words stand in it.
    gapMatchInteraction: (node, found) => {
      found.interactions.push(node);
      const texts = node.children.filter(
        (child) => typeof child === 'string' || !/^gap(?:Text|Img)$/.test(child.name),
      );
      return boxed(withoutPrompt(texts));
    },
    hottextInteraction: (node, found) => {
      found.interactions.push(node);
      return boxed(withoutPrompt(node.children));
    },
    hottext: ({ children }) => plain(children),
    mediaInteraction: ({ children }) => boxed(children),
    endAttemptInteraction: lost,
    feedbackInline: feedback,
    feedbackBlock,
    templateInline: conditional,
    templateBlock: conditional,
    infoControl: hint,
    rubricBlock: rubric,
    object,
    div: box,
    span: stretch,
    annotation,
    stylesheet: left,
    include: lost,
    apipAccessibility: lost,
    [escapedHtmlName]: escapedHtml,
  }),
);
