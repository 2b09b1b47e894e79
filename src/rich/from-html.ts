import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Report } from '../diagnostics/report.ts';
import type { Pos } from '../model/pos.ts';
import { type Element, element, type Rich, type RichNode, text } from '../model/rich.ts';
import { cutDeep } from './cut-deep.ts';
import {
  allowedAttribute,
  allowedElements,
  blockElements,
  droppedElements,
  mathNamespace,
} from './html-allowed.ts';
import { lastStart } from './last-start.ts';
import { isRemote, unsafeUrl } from './safe-url.ts';
import { simpleHtml } from './simple-html.ts';
import { escapeText } from './xhtml.ts';

/** Raw HTML as an author wrote it, between nodes that are already read: a tag, or a whole block. */
export type HtmlPart = RichNode | { readonly type: 'html'; readonly html: string; readonly place: HtmlPlace };

interface HtmlPlace {
  readonly at: (offset: number) => Pos;
}

type Node = DefaultTreeAdapterMap['childNode'];
type HtmlElement = DefaultTreeAdapterMap['element'];

/** Where findings go; whether an id is still free on the page. */
export interface HtmlContext {
  readonly report: Report;
  readonly takeId: (id: string) => boolean;
  /** What an address of somebody else's HTML is in the course; it is judged after that. */
  readonly address?: (url: string) => string;
}

interface Work extends HtmlContext {
  readonly ready: readonly RichNode[];
  readonly posOf: (node: Node) => Pos | undefined;
}

/** One well-formed tree of raw HTML and the nodes between. Only what the allow-list names stays, the rest is reported. */
export const fromHtml = (parts: readonly HtmlPart[], ctx: HtmlContext): Rich =>
  simpleHtml(parts) ?? parsedHtml(parts, ctx);

/** Whatever it is, as browsers read it. */
export const parsedHtml = (parts: readonly HtmlPart[], ctx: HtmlContext): Rich => {
  const ready: RichNode[] = [];
  const starts: number[] = [];
  const places: HtmlPlace[] = [];
  let source = '';
  for (const part of parts) {
    if (part.type === 'html') {
      starts.push(source.length);
      places.push(part.place);
      source += part.html;
    } else if (part.type === 'text') source += escapeText(part.value);
    else source += `<${holder} n="${ready.push(part) - 1}"></${holder}>`;
  }
  const open = openTags(source);
  if (open > mostOpenTags) {
    ctx.report.add('html/too-many-tags', { count: open }, places[0]?.at(0));
    source = source.replace(formattingTags, (tag) => ' '.repeat(tag.length));
  }
  const posOf = (node: Node): Pos | undefined => {
    const offset = node.sourceCodeLocation?.startOffset;
    if (offset === undefined) return undefined;
    const index = lastStart(starts, offset);
    const start = starts[index] ?? 0;
    return start <= offset ? places[index]?.at(offset - start) : undefined;
  };
  const tree = parseFragment(source, { sourceCodeLocationInfo: true });
  if (cutDeep(tree, deepest)) ctx.report.add('markdown/too-deep', {}, places[0]?.at(0));
  return readNodes(tree.childNodes, { ready, posOf, ...ctx });
};

/** Levels of elements: a page has ten or twenty. */
const deepest = 100;

/** Tags of text that HTML closes again and again where authors forget to (HTML Living Standard, 13.2.4.3). */
const formatting = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b/gi;
const formattingTags = /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^<>]*>?/gi;
const mostOpenTags = 500;

const openTags = (source: string): number => {
  let open = 0;
  for (const [, end] of source.matchAll(formatting)) open += end ? -1 : 1;
  return open;
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Stands for a node that is already read while the HTML around it is parsed. */
const holder = 'cw-ready';

const readNodes = (nodes: readonly Node[], work: Work): Rich => nodes.flatMap((node) => readNode(node, work));

const readNode = (node: Node, work: Work): Rich => {
  if (node.nodeName === '#text' && 'value' in node) return [text(node.value)];
  if (!('tagName' in node)) return [];
  if (node.tagName === holder) return readHolder(node, work);
  if (droppedElements.has(node.tagName)) return dropElement(node, work);
  const special = specials[node.tagName];
  if (special) return special(node, work);
  if (!allowedElements.has(node.tagName)) return unwrap(node, work);
  return [keepElement(node, work)];
};

const readHolder = (node: HtmlElement, work: Work): Rich => {
  const one = work.ready[Number(attribute(node, 'n') ?? -1)];
  return one ? [one, ...readNodes(node.childNodes, work)] : readNodes(node.childNodes, work);
};

const dropElement = (node: HtmlElement, work: Work): Rich => {
  const pos = work.posOf(node);
  if (node.tagName === 'script') work.report.add('html/script', {}, pos);
  else work.report.add('html/dropped-element', { name: node.tagName }, pos);
  return [];
};

const unwrap = (node: HtmlElement, work: Work): Rich => {
  // The parts of a drawing are not told one by one.
  if (node.tagName === 'svg' || node.namespaceURI !== svgNamespace)
    work.report.add('html/unknown-element', { name: node.tagName }, work.posOf(node));
  readAttributes(node, work);
  return readNodes(node.childNodes, work);
};

const keepElement = (node: HtmlElement, work: Work): Element => {
  const children = readNodes(node.childNodes, work);
  const attrs = readAttributes(node, work);
  // A paragraph that Markdown made blocks in would be no valid HTML.
  const name = node.tagName === 'p' && children.some(isBlock) ? 'div' : node.tagName;
  return element(name, attrs, children, work.posOf(node));
};

const isBlock = (node: RichNode): boolean => node.type === 'element' && blockElements.has(node.name);

const readAttributes = (node: HtmlElement, work: Work): Record<string, string> => {
  const attrs: Record<string, string> = {};
  if (node.tagName === 'math') attrs.xmlns = mathNamespace;
  for (const { name, value: written } of node.attrs) {
    const value = isAddress.has(name) ? addressOf(written, work) : written;
    if (/^on/i.test(name)) work.report.add('html/event-handler', { name }, work.posOf(node));
    else if (isAddress.has(name) && unsafeUrl(value))
      work.report.add('html/unsafe-address', { address: value }, work.posOf(node));
    else if (name === 'id' && !work.takeId(value)) continue;
    else if (allowedAttribute(node.tagName, name, value))
      attrs[name] = value === '' && flags.has(name) ? name : value;
  }
  return attrs;
};

const addressOf = (url: string, { address }: Work): string => (address ? address(url) : url);

const isAddress: ReadonlySet<string> = new Set([
  'href',
  'src',
  'poster',
  'data',
  'cite',
  'action',
  'formaction',
  'xlink:href',
]);
const flags: ReadonlySet<string> = new Set(['open', 'controls', 'loop', 'muted', 'reversed', 'default']);

type Special = (node: HtmlElement, work: Work) => Rich;

const asLink: Special = (node, work) => {
  const address = attribute(node, 'src') ?? '';
  const pos = work.posOf(node);
  if (address === '') return dropElement(node, work);
  if (unsafeUrl(address)) {
    work.report.add('html/unsafe-address', { address }, pos);
    return [];
  }
  work.report.add('html/embedded-page', { address }, pos);
  return [element('a', { href: address }, [text(attribute(node, 'title') || address)], pos)];
};

const picture: Special = (node, work) => {
  const src = addressOf(attribute(node, 'src') ?? '', work);
  const alt = attribute(node, 'alt');
  const pos = work.posOf(node);
  if (isRemote(src)) {
    work.report.add('html/remote-picture', { address: src }, pos);
    return [element('a', { href: src }, [text(alt || src)], pos)];
  }
  if (alt === undefined) work.report.add('markdown/missing-alt', { address: src }, pos);
  return [element('img', { ...readAttributes(node, work), alt: alt ?? '' }, [], pos)];
};

/** Recordings from elsewhere are fetched as little as pictures. */
const recording: Special = (node, work) => {
  const source = node.childNodes.find((one) => one.nodeName === 'source');
  const written =
    attribute(node, 'src') ?? (source && 'tagName' in source ? attribute(source, 'src') : undefined) ?? '';
  const src = addressOf(written, work);
  if (!isRemote(src)) return [keepElement(node, work)];
  const pos = work.posOf(node);
  work.report.add('html/remote-picture', { address: src }, pos);
  return [element('a', { href: src }, [text(attribute(node, 'title') || src)], pos)];
};

const specials: Readonly<Record<string, Special>> = {
  iframe: asLink,
  embed: asLink,
  img: picture,
  audio: recording,
  video: recording,
};

const attribute = (node: HtmlElement, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;
