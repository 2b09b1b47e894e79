import { isInline } from '../../model/normal-rich.ts';
import { type Attrs, type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import type { ForeignHtml } from './foreign-html.ts';

/** Takes off what only editors of other systems wrote: boxes without a meaning, classes, empty paragraphs, dead addresses. */
export const tidyForeign = (rich: Rich, ctx: ForeignHtml): Rich =>
  withoutEdgeBreaks(mapRich(rich, (node) => tidyNode(node, ctx)));

/** Line breaks at the ends of a field or a paragraph are left of an editor. */
const withoutEdgeBreaks = (rich: Rich): Rich => {
  const start = rich.findIndex(isContent);
  const end = rich.findLastIndex(isContent) + 1;
  const edges = [...rich.slice(0, Math.max(0, start)), ...rich.slice(end)];
  return edges.some((node) => node.type === 'element') ? rich.slice(Math.max(0, start), end) : rich;
};

const isContent = (node: RichNode): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : node.type !== 'element' || node.name !== 'br';

const tidyNode = (node: RichNode, ctx: ForeignHtml): Rich => {
  if (node.type !== 'element') return [node];
  const bare = hasAttrs(node) ? { ...node, attrs: keptAttrs(node) } : node;
  return tidiers[bare.name]?.(bare, ctx) ?? [bare];
};

type Tidier = (node: Element, ctx: ForeignHtml) => Rich | undefined;

const box: Tidier = (node) => {
  const kind = /^callout (note|tip|warning|example|key)$/.exec(node.attrs.class ?? '')?.[1];
  if (kind)
    return [element('aside', { class: `callout ${kind}`, 'data-callout': kind }, node.children, node.pos)];
  if (hasAttrs(node)) return undefined;
  return node.children.every(isInline) ? paragraph({ ...node, name: 'p' }) : node.children;
};

const paragraph = (node: Element): Rich => {
  if (isBlank(node.children)) return [];
  const children = withoutEdgeBreaks(node.children);
  return [children === node.children ? node : { ...node, children }];
};

const stretch: Tidier = (node) => (hasAttrs(node) && !isBlank(node.children) ? undefined : node.children);

/** Pictures and recordings are shown where their file came along; else their text is left. */
const media: Tidier = (node, { notes, at }) => {
  const { src } = node.attrs;
  if (src === undefined || src.startsWith('asset:')) return undefined;
  notes.report.add('read/missing-file', { file: src.replace(/^@@\w+@@\//, '') }, node.pos ?? at);
  return node.attrs.alt ? [text(node.attrs.alt)] : node.children;
};

/** Addresses of the course or of the world; what was relative to the other system leads nowhere. */
const link: Tidier = (node, { notes, at }) => {
  const { href } = node.attrs;
  if (href === undefined) return stretch(node, { notes, at });
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return undefined;
  notes.count(
    'read/markup-changed',
    { what: 'a link inside the other system was taken off its text' },
    node.pos ?? at,
  );
  return node.children;
};

/** Editors of web pages write `b` and `i` for what is meant as emphasis. */
const renamed =
  (name: string): Tidier =>
  (node) =>
    isBlank(node.children) ? node.children : [{ ...node, name }];

const tidiers: Readonly<Record<string, Tidier>> = {
  b: renamed('strong'),
  i: renamed('em'),
  div: box,
  aside: box,
  p: paragraph,
  span: stretch,
  a: link,
  img: media,
  audio: media,
  video: media,
  source: media,
  track: media,
};

const isBlank = (rich: Rich): boolean =>
  rich.every(
    (node) =>
      (node.type === 'text' && node.value.trim() === '') ||
      (node.type === 'element' &&
        (node.name === 'br' || (isInline(node) && node.name === 'span' && isBlank(node.children)))),
  );

const hasAttrs = ({ attrs }: Element): boolean => {
  for (const _ in attrs) return true;
  return false;
};

const keptAttrs = ({ attrs }: Element): Attrs => {
  const kept: Record<string, string> = {};
  for (const key in attrs) {
    const value = attrs[key] ?? '';
    if (key === 'class' ? ownClass.test(value) : keeps(key, value)) kept[key] = value;
  }
  return kept;
};

const keeps = (key: string, value: string): boolean => {
  if (key === 'dir') return value.toLowerCase() === 'rtl';
  return key !== 'role' && !key.startsWith('aria-') && (key !== 'title' || value.trim() !== '');
};

/** Classes that mean something here; our own writers write them. */
const ownClass =
  /^(?:language-[\w+#.-]+|callout \w+|solution|answer|rubric|tasks?|task-(?:done|open)|align-\w+|media)$/;
