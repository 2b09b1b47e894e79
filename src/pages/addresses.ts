import type { Asset, Course } from '../model/course.ts';
import { unsafeUrl } from '../rich/safe-url.ts';
import { mediaName } from './names.ts';
import type { PageAnchors } from './page-anchors.ts';
import type { Plan, PlannedPage } from './plan.ts';

/** Turns the addresses of rich text into those of a package. */
export interface Addresses {
  /** Relative to a page in `pages/`; an anchor alone is one of that page. */
  readonly from: (page: PlannedPage) => (address: string) => string;
  /** The file that an `asset:` address names. */
  readonly asset: (address: string) => Asset | undefined;
  /** Files that mapped addresses have named so far. */
  readonly used: () => readonly string[];
}

/** `anchors`: of a page. */
export const addressesOf = (
  course: Course,
  plan: Plan,
  anchors: (page: PlannedPage) => PageAnchors,
): Addresses => {
  const assets = new Map(course.assets.map((asset) => [asset.path, asset]));
  const used = new Set<string>();
  const media = (path: string): string => {
    used.add(path);
    return `../media/${mediaName(path)}`;
  };
  const idOf = (page: PlannedPage, anchor: string | undefined): string | undefined =>
    anchor ? anchors(page).ids.get(anchor) : undefined;
  const toPage = (target: string): string => {
    const { page, anchor } = findPage(plan, target);
    if (!page) return '../index.html';
    const id = idOf(page, anchor);
    return page.href.replace(/^pages\//, '') + (id ? `#${id}` : '');
  };
  return {
    from: (page) => (address) => {
      if (address.startsWith('asset:')) return media(address.slice('asset:'.length));
      if (address.startsWith('item:')) return toPage(address.slice('item:'.length));
      if (address.startsWith('#')) return `#${idOf(page, address.slice(1)) ?? 'main'}`;
      return unsafeUrl(address) ? '#main' : address;
    },
    asset: (address) => assets.get(address.replace(/^asset:/, '')),
    used: () => [...used],
  };
};

/** `#front` and `#syllabus` are pages themselves; elsewhere what follows `#` is an anchor. */
const findPage = (plan: Plan, target: string) => {
  const [, key = '', anchor] = /^(#?[^#]*)(?:#(.*))?$/s.exec(target) ?? [];
  return { page: plan.byItem.get(key), anchor };
};

/** An author's heading may be called "Main" or "Top": the page's own ids keep those words, the heading's gets a full stop. */
export const safeAnchor = (anchor: string): string =>
  /^(?:top|main|cw-.*)$/.test(anchor) ? `${anchor}.` : anchor;
