import type { Attrs, Element, Rich } from '../../model/rich.ts';
import { element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { languageName } from '../language.ts';
import { callout } from './callout.ts';
import { ownDirection } from './direction.ts';
import { highlighted } from './highlighted.ts';
import type { ContentContext } from './prepare.ts';

type Rework = (node: Element, ctx: ContentContext) => Rich;

/** Wide things scroll inside a named box that the keyboard reaches, so that the page never scrolls sideways (WCAG 2.2, 1.4.10). */
const scrolling = (node: Element, label: string): Element =>
  element('div', { class: 'scroll', role: 'group', 'aria-label': label, tabindex: '0' }, [node]);

const table: Rework = (node, { strings }) => {
  const caption = node.children.find((child) => child.type === 'element' && child.name === 'caption');
  const name = strings.t('table');
  return [scrolling(node, caption ? `${name}: ${toPlain([caption])}` : name)];
};

const pre: Rework = (node, { strings, features }) => [
  {
    ...node,
    attrs: { ...node.attrs, role: 'group', 'aria-label': strings.t('code'), tabindex: '0' },
    children: node.children.map((child) => (child.type === 'element' ? highlighted(child, features) : child)),
  },
];

const math: Rework = (node, { strings }) => {
  if (node.attrs.display !== 'block') return [node];
  const attrs = { class: 'scroll math', role: 'group', 'aria-label': strings.t('formula'), tabindex: '0' };
  return [element('span', attrs, [node])];
};

/** Size known beforehand: the text does not jump when the picture comes. */
const img: Rework = (node, { asset }) => {
  const known = asset(node.attrs.src ?? '');
  const size =
    known?.width && known.height && !node.attrs.width
      ? { width: String(Math.round(known.width)), height: String(Math.round(known.height)) }
      : {};
  return [
    {
      ...node,
      attrs: { ...node.attrs, alt: node.attrs.alt ?? '', ...size, loading: 'lazy', decoding: 'async' },
    },
  ];
};

const a: Rework = (node, ctx) => [{ ...node, attrs: { ...node.attrs, ...linkAttributes(node, ctx) } }];

/** A note's way back is an arrow: it needs words. In an LMS a link out of the package opens beside it. */
const linkAttributes = ({ attrs }: Element, { strings, linksLeave }: ContentContext): Attrs => {
  if (attrs.role === 'doc-backlink') return { 'aria-label': strings.t('backToText') };
  return linksLeave && /^(?:https?:|asset:)/i.test(attrs.href ?? '')
    ? { target: '_blank', rel: 'noopener noreferrer' }
    : {};
};

/** The empty corner of a table heads nothing. */
const th: Rework = (node) => {
  if (node.children.length > 0) return [node];
  const { scope: _, ...attrs } = node.attrs;
  return [{ ...node, name: 'td', attrs }];
};

/** Captions are told apart by their language: `talk.fr.vtt` is French, `talk.vtt` in the language of the page. */
const track: Rework = (node, { strings }) => {
  const written = /\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.vtt$/.exec(node.attrs.src ?? '')?.[1];
  const srclang = node.attrs.srclang ?? written ?? strings.language;
  const label = node.attrs.label ?? languageName(srclang, strings.language);
  return [{ ...node, attrs: { ...node.attrs, srclang, label } }];
};

/** What the player makes tabs of. */
const div: Rework = (node, { features }) => {
  if (node.attrs.class !== 'tabs') return [node];
  features.parts.add('tabs');
  return [{ ...node, attrs: { ...node.attrs, 'data-cw-tabs': '' } }];
};

/** A column of sentences keeps a width at which they can be read; one of years or numbers takes no more than these. */
const td: Rework = (node) => {
  if (toPlain(node.children).length <= shortCell) return [node];
  return [{ ...node, attrs: { ...node.attrs, class: `${node.attrs.class ?? ''} wide`.trim() } }];
};

const shortCell = 24;

/** Not of lists and cells, whose places are the page's own. */
const paragraph: Rework = (node, { strings }) => [
  { ...node, attrs: { ...ownDirection(node.children, strings.language), ...node.attrs } },
];

/** How single elements change; every other element stays as it is. */
export const reworked: Readonly<Record<string, Rework>> = {
  a,
  aside: callout,
  caption: paragraph,
  div,
  figcaption: paragraph,
  img,
  math,
  p: paragraph,
  pre,
  table,
  td,
  th,
  track,
};
