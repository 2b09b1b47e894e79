import type { Asset } from '../../model/course.ts';
import type { Element, Rich, RichNode } from '../../model/rich.ts';
import { mapRich, mapUrls } from '../../rich/map.ts';
import { safeAnchor } from '../addresses.ts';
import type { Features } from '../features.ts';
import type { Strings } from '../strings.ts';
import { formula } from './formula.ts';
import { headingLevels } from './headings.ts';
import { reworked } from './reworked.ts';

/** What rich text needs to become part of a page. */
export interface ContentContext {
  readonly strings: Strings;
  readonly address: (address: string) => string;
  readonly asset: (address: string) => Asset | undefined;
  /** Ordinary links would leave the page, and with it the session in an LMS: they open elsewhere. */
  readonly linksLeave: boolean;
  /** Told what the text needs of the theme and the player. */
  readonly features: Features;
}

/** Rich text as a page shows it. `level`: of its topmost headings, so that none is skipped. */
export type Prepare = (rich: Rich, level?: 2 | 3 | 4) => Rich;

/** For one page: ids stay unique over all that it prepares, though a draw may bring texts of several files. */
export const prepareWith = (ctx: ContentContext): Prepare => {
  const ids = new Set<string>();
  return (rich, level = 2) => {
    // Pictures are looked up by their address in the course: before addresses are mapped.
    const shaped = mapRich(rich, (node) => rework(node, ctx).map((one) => withUniqueId(one, ids)));
    return headingLevels(mapUrls(shaped, ctx.address), level);
  };
};

const withUniqueId = (node: RichNode, ids: Set<string>): RichNode => {
  if (node.type !== 'element' || node.attrs.id === undefined) return node;
  let { id } = node.attrs;
  while (ids.has(id)) id += '.';
  ids.add(id);
  return id === node.attrs.id ? node : { ...node, attrs: { ...node.attrs, id } };
};

const rework = (node: RichNode, ctx: ContentContext): Rich => {
  // What a formula holds is reworked as if it had been written so.
  if (node.type === 'math') return mapRich(formula(node, ctx.features), (one) => rework(one, ctx));
  if (node.type !== 'element') return [node];
  const clean = withLegalAttributes(node);
  const change = Object.hasOwn(reworked, node.name) ? reworked[node.name] : undefined;
  return change ? change(clean, ctx) : [clean];
};

/** Nothing that a page's security policy would block, and no id that is the page's own. */
const withLegalAttributes = (node: Element): Element => {
  const { style, ...attrs } = node.attrs;
  if (style === undefined && attrs.id === undefined && !Object.keys(attrs).some(isHandler)) return node;
  const align = /text-align:\s*(left|right|center)/.exec(style ?? '')?.[1];
  const kept = Object.fromEntries(Object.entries(attrs).filter(([name]) => !isHandler(name)));
  return {
    ...node,
    attrs: {
      ...kept,
      ...(attrs.id !== undefined && { id: safeAnchor(attrs.id) }),
      ...(align && { class: `${attrs.class ?? ''} align-${align}`.trim() }),
    },
  };
};

const isHandler = (name: string): boolean => name.toLowerCase().startsWith('on');
