import { closest } from '../../../diagnostics/closest.ts';
import { relativePath } from '../write/links.ts';
import type { Where } from './goals.ts';
import { bareName } from './names.ts';

/** A link to a heading that its page has not. */
export const reportAnchor = (anchor: string, path: string, { goals, at }: Where): void => {
  const meant = closest(anchor, goals.anchors(path)) ?? '';
  goals.report.add('links/missing-anchor', { anchor, file: path, meant }, at);
};

/** An address of a file that is not there: what is near is said as it must be written in this file. */
export const reportMissing = (url: string, path: string, { goals, file, element, at }: Where): void => {
  const paths = [...goals.files.keys()];
  const other = paths.find((one) => one.toLowerCase() === path.toLowerCase());
  if (other !== undefined) {
    goals.report.add('links/letter-case', { url, right: relativePath(file, other) }, at);
    return;
  }
  const near = closest(path, paths) ?? sameName(path, paths);
  const meant = near === undefined ? '' : relativePath(file, near);
  goals.report.add(element.name === 'a' ? 'links/missing-page' : 'links/missing-file', { url, meant }, at);
};

/** A file of this name, where there is only one: in the same folder first. */
const sameName = (path: string, paths: readonly string[]): string | undefined => {
  const found = paths.filter((one) => nameOf(one) === nameOf(path));
  const beside = found.filter((one) => folderOf(one) === folderOf(path));
  return [beside, found].find((ones) => ones.length === 1)?.[0];
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Number and extension aside: who writes `berlin.md` or `berlin.html` means `02-berlin.lesson.md`. */
const nameOf = (path: string): string =>
  bareName(path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/, '')).toLowerCase();
