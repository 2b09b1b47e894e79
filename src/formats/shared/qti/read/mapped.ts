import type { AreaEntry, Declaration } from './declarations.ts';
import { single, type Value } from './values.ts';

/** What a response is worth by its mapping (mapResponse): of several values each counts once. */
export const mapped = (declaration: Declaration | undefined, value: Value): Value => {
  const mapping = declaration?.mapping;
  if (!mapping) return undefined;
  const worth = (one: string): number =>
    mapping.entries.find(({ key, caseSensitive }) =>
      caseSensitive ? key === one : key.toLowerCase() === one.toLowerCase(),
    )?.value ?? mapping.otherwise;
  const sum = [...new Set(value ?? [])].reduce((total, one) => total + worth(one), 0);
  return single(Math.min(mapping.upper, Math.max(mapping.lower, sum)));
};

/** What points in a picture are worth (mapResponsePoint): each area counts once. */
export const mappedPoints = (declaration: Declaration | undefined, value: Value): Value => {
  const areas = declaration?.areas;
  if (!areas) return undefined;
  const points = (value ?? []).map((one) => one.trim().split(/\s+/).map(Number));
  const hit = areas.filter((area) => points.some(([x = Number.NaN, y = Number.NaN]) => isInside(area, x, y)));
  return single(hit.reduce((sum, area) => sum + area.value, 0));
};

const isInside = ({ shape, coords }: AreaEntry, x: number, y: number): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = coords;
  if (shape === 'rect') return x >= a && y >= b && x <= c && y <= d;
  if (shape === 'circle') return (x - a) ** 2 + (y - b) ** 2 <= c ** 2;
  if (shape === 'default') return true;
  return shape === 'poly' && isInPolygon(coords, x, y);
};

/** Even-odd rule. */
const isInPolygon = (coords: readonly number[], x: number, y: number): boolean => {
  let inside = false;
  const count = Math.floor(coords.length / 2);
  for (let index = 0, last = count - 1; index < count; last = index++) {
    const [x1 = 0, y1 = 0] = [coords[index * 2], coords[index * 2 + 1]];
    const [x2 = 0, y2 = 0] = [coords[last * 2], coords[last * 2 + 1]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
};
