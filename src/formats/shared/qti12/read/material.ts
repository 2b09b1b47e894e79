import { escapeAttribute, escapeText } from '../../../../rich/xhtml.ts';
import type { Notes } from '../../notes.ts';
import { childOf, type XmlElement, type XmlNode } from '../../read-xml.ts';

/** What reading material needs: where to say what has no place, and what stands under names elsewhere in the item. */
export interface MaterialReading {
  readonly notes: Notes;
  readonly references: ReadonlyMap<string, XmlElement>;
}

/** Names of elements that hold material and nothing else. */
export const isMaterial = ({ name }: XmlElement): boolean =>
  name === 'material' || name === 'flow_mat' || name === 'material_ref' || name.startsWith('mat');

/** Material as HTML. A flow is a block; what stands in one material is a line. */
export const materialHtml = (node: XmlNode, reading: MaterialReading): string => {
  if (typeof node === 'string') return node.trim() === '' ? '' : escapeText(node);
  const read = readers.get(node.name);
  return read ? read(node, reading) : '';
};

export const materialsHtml = (nodes: readonly XmlNode[], reading: MaterialReading): string => {
  let html = '';
  for (const node of nodes) html += materialHtml(node, reading);
  return html;
};

type Reader = (element: XmlElement, reading: MaterialReading) => string;

const inner: Reader = ({ children }, reading) => materialsHtml(children, reading);

const block: Reader = (element, reading) => {
  const html = inner(element, reading);
  return html === '' ? '' : `<div>${html}</div>`;
};

/** Whoever says that it is plain text means so; many who say nothing write HTML. */
const text: Reader = (element) => {
  const { texttype, charset } = element.attrs;
  const markup = elementsHtml(element.children);
  if (markup !== undefined) return markup;
  // Sakai says plain text of all its HTML.
  const saysNothing = texttype === undefined || /^ascii-us$/i.test(charset ?? '');
  const isHtml = saysNothing ? looksLikeHtml.test(element.text) : !/plain/i.test(texttype);
  const { uri } = element.attrs;
  if (element.text.trim() === '' && uri) return `<a href="${escapeAttribute(uri)}">${escapeText(uri)}</a>`;
  return isHtml ? element.text : plain(element.text);
};

const looksLikeHtml =
  /<(?:p|br|div|span|b|i|u|em|strong|sub|sup|img|a|ul|ol|li|table|tr|td|font|h[1-6]|pre|code|math)\b[^<>]*>/i;

const plain = (value: string): string => escapeText(value).replace(/\r?\n/g, '<br>');

/** XHTML as elements instead of text (`text/xhtml`); none where there are no elements. */
const elementsHtml = (children: readonly XmlNode[]): string | undefined =>
  children.some((child) => typeof child !== 'string') ? children.map(nodeHtml).join('') : undefined;

const nodeHtml = (node: XmlNode): string => {
  if (typeof node === 'string') return escapeText(node);
  const attrs = Object.entries(node.attrs)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const isVoid = /^(?:br|hr|img|col|wbr)$/.test(node.name);
  return isVoid
    ? `<${node.name}${attrs}>`
    : `<${node.name}${attrs}>${node.children.map(nodeHtml).join('')}</${node.name}>`;
};

const address = ({ attrs, text: held }: XmlElement): string =>
  (attrs.uri ?? attrs.entityref ?? (/^[\w./\\-]+\.\w{2,5}$/.test(held.trim()) ? held.trim() : '')).replaceAll(
    '\\',
    '/',
  );

const image: Reader = (element, { notes }) => {
  const src = address(element);
  if (src === '') {
    if (element.text.trim() !== '')
      notes.count(
        'read/content-left-out',
        { what: 'a picture that stands inside the document' },
        element.pos,
      );
    return '';
  }
  const { label = '', width, height } = element.attrs;
  const size = [
    ['width', width],
    ['height', height],
  ].map(([name, value]) => (/^\d+$/.test(value ?? '') ? ` ${name}="${value}"` : ''));
  return `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(label)}"${size.join('')}>`;
};

const recording =
  (name: 'audio' | 'video'): Reader =>
  (element) => {
    const src = address(element);
    const label = escapeAttribute(element.attrs.label ?? '');
    return src === ''
      ? ''
      : `<${name} controls="" src="${escapeAttribute(src)}" aria-label="${label}"></${name}>`;
  };

const program: Reader = (element, { notes }) => {
  notes.count('read/content-left-out', { what: 'a program in the text (an applet)' }, element.pos);
  return '';
};

/** Blackboard's own: formatted text. */
const formatted: Reader = (element) => {
  const markup = elementsHtml(element.children);
  if (markup !== undefined) return markup;
  return /plain/i.test(element.attrs.type ?? '') ? plain(element.text) : element.text;
};

const reference: Reader = ({ attrs }, reading) => {
  const found = reading.references.get(attrs.linkrefid ?? '');
  // A reference to what refers back would never end.
  const rest = new Map([...reading.references].filter(([, element]) => element !== found));
  return found ? materialHtml(found, { ...reading, references: rest }) : '';
};

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    material: inner,
    flow_mat: block,
    mattext: text,
    matemtext: (element, reading) => `<em>${text(element, reading)}</em>`,
    matbreak: () => '<br>',
    matimage: image,
    mataudio: recording('audio'),
    matvideo: recording('video'),
    matapplet: program,
    matapplication: program,
    mat_extension: inner,
    mat_formattedtext: formatted,
    matref: reference,
    material_ref: reference,
  }),
);

const noReferences: ReadonlyMap<string, XmlElement> = new Map();

/** Material under names, in the item's `reference`. */
export const referencesIn = (item: XmlElement): ReadonlyMap<string, XmlElement> => {
  const reference = childOf(item, 'reference');
  if (!reference) return noReferences;
  const found = new Map<string, XmlElement>();
  for (const child of reference.children)
    if (typeof child !== 'string' && child.attrs.label) found.set(child.attrs.label, child);
  return found;
};
