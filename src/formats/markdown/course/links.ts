import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { Element, Rich } from '../../../model/rich.ts';
import type { InFile } from '../../../package/file.ts';
import { mapUrls } from '../../../rich/map.ts';
import { type Address, readAddress } from './address.ts';
import type { PageRecord } from './context.ts';
import type { Terms } from './terms.ts';

/** What links can lead to. */
export interface Goals {
  readonly report: Report;
  readonly files: ReadonlyMap<string, InFile>;
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** `#front` and `#syllabus` for the special pages, ids for items; banks are no goals. */
  readonly items: ReadonlyMap<string, string>;
  readonly terms: Terms;
  /** Files that pages use, gathered. */
  readonly assets: Set<string>;
}

/** Rewrites the addresses that an author wrote to those of the Course; reports what leads nowhere. */
export const resolveLinks = (rich: Rich, goals: Goals): Rich =>
  // What has no place was not written by an author: the way to a footnote and back.
  mapUrls(rich, (url, element) =>
    element.pos ? resolveOne(url, { goals, file: element.pos.file, element, at: element.pos }) : url,
  );

interface Where {
  readonly goals: Goals;
  readonly file: string;
  readonly element: Element;
  readonly at: Pos;
}

const resolveOne = (url: string, where: Where): string => {
  const address = readAddress(url, where.file);
  switch (address.type) {
    case 'elsewhere':
      return url;
    case 'term':
      return termLink(address.name, where);
    case 'outside':
      where.goals.report.add('links/leaves-course', { url }, where.at);
      return '#';
    case 'inside':
      return insideLink(url, address, where);
  }
};

const termLink = (name: string, { goals, at }: Where): string => {
  const term = goals.terms.find(name);
  if (term) return `item:${term.id}`;
  goals.report.add('links/unknown-term', { name, meant: goals.terms.closest(name) }, at);
  return '#';
};

type Inside = Extract<Address, { type: 'inside' }>;

const insideLink = (url: string, address: Inside, where: Where): string => {
  const { goals, file, element, at } = where;
  const { path, anchor } = address;
  const page = goals.items.get(path);
  if (page !== undefined && element.name === 'a') {
    if (anchor && !goals.pages.get(path)?.anchors.has(anchor)) reportAnchor(anchor, path, where);
    const end = anchor ? `#${anchor}` : '';
    return path === file && anchor ? end : `item:${page}${end}`;
  }
  const found = goals.files.get(path);
  if (found && !found.outside) {
    goals.assets.add(path);
    return `asset:${path}`;
  }
  if (found) goals.report.add('links/leaves-course', { url }, at);
  else reportMissing(url, path, where);
  return '#';
};

const reportAnchor = (anchor: string, path: string, { goals, at }: Where): void => {
  const anchors = goals.pages.get(path)?.anchors ?? [];
  goals.report.add('links/missing-anchor', { anchor, file: path, meant: closest(anchor, anchors) ?? '' }, at);
};

const reportMissing = (url: string, path: string, { goals, element, at }: Where): void => {
  const other = [...goals.files.keys()].find((one) => one.toLowerCase() === path.toLowerCase());
  if (other) {
    goals.report.add('links/letter-case', { url, right: other }, at);
    return;
  }
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const meant =
    closest(
      path,
      [...goals.files.keys()].filter((one) => one.startsWith(folder)),
    ) ?? '';
  goals.report.add(element.name === 'a' ? 'links/missing-page' : 'links/missing-file', { url, meant }, at);
};

/** A hotspot's picture: an address as authors write it, as a path of the course. */
export const resolveAsset = (url: string, at: Pos, goals: Goals): string =>
  resolveOne(url, {
    goals,
    file: at.file,
    element: { type: 'element', name: 'img', attrs: {}, children: [], pos: at },
    at,
  }).replace(/^asset:/, '');
