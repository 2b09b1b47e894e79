import type { Pos } from '../../../model/pos.ts';
import { element as makeElement, type Rich } from '../../../model/rich.ts';
import { mapUrls } from '../../../rich/map.ts';
import { type Address, readAddress } from './address.ts';
import { reportAnchor, reportMissing } from './dangling.ts';
import type { Goals, Where } from './goals.ts';

/** Rewrites the addresses that an author wrote to those of the Course; reports what leads nowhere. */
export const resolveLinks = (rich: Rich, goals: Goals): Rich =>
  // What has no place was not written by an author: the way to a footnote and back.
  mapUrls(rich, (url, element) =>
    element.pos ? resolveOne(url, { goals, file: element.pos.file, element, at: element.pos }) : url,
  );

/** A hotspot's picture: an address as authors write it, as a path of the course. */
export const resolveAsset = (url: string, at: Pos, goals: Goals): string =>
  resolveOne(url, { goals, file: at.file, element: makeElement('img', {}, [], at), at }).replace(
    /^asset:/,
    '',
  );

const resolveOne = (url: string, where: Where): string => {
  const address = readAddress(url, where.file);
  const { report } = where.goals;
  switch (address.type) {
    case 'empty':
      report.add('links/empty', {}, where.at);
      return '#';
    case 'elsewhere':
      return encoded(url);
    case 'term':
      return termLink(address.name, where);
    case 'outside':
      report.add('links/leaves-course', { url }, where.at);
      return '#';
    case 'inside':
      return insideLink(url, address, where);
  }
};

/** Signs that no URI holds (RFC 3986, 2) in their percent-encoded form; letters of other scripts stay readable. */
const encoded = (url: string): string => url.trim().replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);

const termLink = (name: string, { goals, at }: Where): string => {
  const term = goals.terms.find(name);
  if (term) return `item:${term.id}`;
  goals.report.add('links/unknown-term', { name, meant: goals.terms.closest(name) }, at);
  return '#';
};

type Inside = Extract<Address, { type: 'inside' }>;

const insideLink = (url: string, address: Inside, where: Where): string => {
  const { goals, file, element } = where;
  const { path, anchor } = address;
  const page = goals.items.get(path);
  if (page === undefined || element.name !== 'a') return fileLink(url, path, where);
  if (anchor && !goals.anchors(path).has(anchor)) reportAnchor(anchor, path, where);
  const end = anchor ? `#${anchor}` : '';
  return path === file && anchor ? end : `item:${page}${end}`;
};

const fileLink = (url: string, path: string, where: Where): string => {
  const { goals, at } = where;
  const link = linkOutside(path, goals.files);
  if (link !== undefined) {
    goals.outside.add(link);
    goals.report.add('links/leaves-course', { url }, at);
  } else if (!goals.files.has(path)) reportMissing(url, path, where);
  else if (path.endsWith('.md')) goals.report.add('links/no-page', { url }, at);
  else {
    goals.assets.add(path);
    return `asset:${path}`;
  }
  return '#';
};

/** The symbolic link, the file itself or a folder on its way, by which a path leaves the course. */
const linkOutside = (path: string, files: Goals['files']): string | undefined => {
  const parts = path.split('/');
  const steps = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return steps.find((step) => files.get(step)?.outside);
};
