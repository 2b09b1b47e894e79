import type { Asset } from '../model/course.ts';
import type { Pos } from '../model/pos.ts';
import { textsOf } from '../model/texts.ts';
import { questionsOf } from '../model/walk.ts';
import { walkRich } from '../rich/map.ts';
import type { Check } from './check.ts';

/** Pictures that weigh more, or have more pixels, than a page can show. */
export const heavyMedia: Check = (course, report) => {
  const heavy = course.assets.filter(isHeavy);
  if (heavy.length === 0) return;
  const places = firstUses(course);
  for (const { path, size, width = 0, height = 0, type } of heavy) {
    const at = places.get(path) ?? course.pos;
    const isDrawn = type === 'image/svg+xml';
    if (size > mostBytes)
      report.add('pictures/heavy', { path, size: inWords(size), most: inWords(mostBytes) }, at);
    else if (!isDrawn) report.add('pictures/large', { path, width, height, most: mostPixels }, at);
  }
};

const isHeavy = ({ type, size, width = 0, height = 0 }: Asset): boolean =>
  type.startsWith('image/') &&
  (size > mostBytes || (type !== 'image/svg+xml' && Math.max(width, height) > mostPixels));

/** Half a second on a slow line. */
const mostBytes = 600_000;

/** A column of 672 CSS pixels on a screen with three dots for each, and some to spare. */
const mostPixels = 2400;

const inWords = (bytes: number): string =>
  bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const firstUses = (course: Parameters<Check>[0]): ReadonlyMap<string, Pos> => {
  const places = new Map<string, Pos>();
  const note = (path: string, at: Pos): void => {
    if (!places.has(path)) places.set(path, at);
  };
  for (const { rich, holder } of textsOf(course))
    for (const node of walkRich(rich)) {
      const src = node.type === 'element' ? (node.attrs.src ?? node.attrs.href) : undefined;
      if (src?.startsWith('asset:'))
        note(src.slice('asset:'.length), ('pos' in node && node.pos) || holder.pos);
    }
  for (const { question } of questionsOf(course))
    if (question.kind === 'hotspot') note(question.image.asset, question.pos);
  return places;
};
