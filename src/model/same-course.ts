import type { Course } from './course.ts';
import { describeRich, normalRich } from './normal-rich.ts';
import type { Rich } from './rich.ts';

/** What may differ: positions always, ids (and what refers to them) with `ids: false`. */
export interface SameOptions {
  readonly ids?: boolean;
}

/**
 * The first difference of two courses as a readable path and both values, or nothing where they say the same.
 * Positions never count; rich text is compared in its normal form (see `normalRich`); a key that is missing equals
 * one that is undefined. With `ids: false` an id counts only by what it points at.
 */
export const sameCourse = (a: Course, b: Course, options: SameOptions = {}): string | undefined =>
  options.ids === false ? differ('', withoutIds(a), withoutIds(b)) : differ('', a, b);

const differ = (path: string, a: unknown, b: unknown): string | undefined => {
  if (isRich(a) && isRich(b)) return differRich(path, a, b);
  if (Array.isArray(a) && Array.isArray(b)) return differList(path, a, b);
  if (isRecord(a) && isRecord(b)) return differRecord(path, a, b);
  return Object.is(a, b) ? undefined : `${path}: ${show(a)} is not ${show(b)}`;
};

const differList = (path: string, a: readonly unknown[], b: readonly unknown[]): string | undefined => {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const found = differ(`${path}[${index}]`, a[index], b[index]);
    if (found) return found;
  }
  if (a.length === b.length) return undefined;
  const rest = a.length > b.length ? a[b.length] : b[a.length];
  return `${path}: ${a.length} is not ${b.length} entries; the first that only one has: ${show(rest)}`;
};

type PlainRecord = Readonly<Record<string, unknown>>;

const differRecord = (path: string, a: PlainRecord, b: PlainRecord): string | undefined => {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (isPlace(a[key]) || isPlace(b[key])) continue;
    const found = differ(path === '' ? key : `${path}.${key}`, a[key], b[key]);
    if (found) return found;
  }
  return undefined;
};

const differRich = (path: string, a: Rich, b: Rich): string | undefined => {
  const left = describeRich(normalRich(a));
  const right = describeRich(normalRich(b));
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `${path}: ${show(around(left, at))} is not ${show(around(right, at))}`;
};

const around = (value: string, at: number): string => {
  const from = Math.max(0, at - 30);
  const to = Math.min(value.length, at + 50);
  return `${from > 0 ? '…' : ''}${value.slice(from, to)}${to < value.length ? '…' : ''}`;
};

const show = (value: unknown): string => {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 200 ? `${json.slice(0, 200)}…` : json;
};

const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlace = (value: unknown): boolean =>
  isRecord(value) && 'line' in value && 'column' in value && 'file' in value;

const isRich = (value: unknown): value is Rich => Array.isArray(value) && value.every(isRichNode);

const isRichNode = (value: unknown): boolean =>
  isRecord(value) && (richShapes[String(value.type)]?.(value) ?? false);

// Sections, gaps and variables have types of the same names: the second field tells them apart.
const richShapes: Readonly<Record<string, (node: PlainRecord) => boolean>> = {
  text: (node) => typeof node.value === 'string',
  element: (node) => typeof node.name === 'string',
  math: (node) => typeof node.tex === 'string',
  gap: (node) => typeof node.gap === 'number',
  value: (node) => typeof node.expression === 'string',
};

/** The course with each id replaced by the place of what it names, and the ids themselves taken away. */
const withoutIds = (course: Course): unknown => {
  const names = namesById(course);
  return strip(course, (id) => names.get(id) ?? id);
};

const namesById = (course: Course): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  course.modules.forEach((module, m) => {
    names.set(module.id, `module ${m + 1}`);
    module.items.forEach((item, i) => void names.set(item.id, `item ${i + 1} of module ${m + 1}`));
  });
  course.banks.forEach((bank, b) => void names.set(bank.id, `bank ${b + 1}`));
  return names;
};

const strip = (value: unknown, name: (id: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : strip(one, name)));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => stripEntry(key, one, name)));
};

const stripEntry = (key: string, value: unknown, name: (id: string) => string): [string, unknown][] => {
  if (key === 'id') return [];
  if (key === 'prerequisites' && Array.isArray(value)) return [[key, value.map((id) => name(String(id)))]];
  if (typeof value !== 'string') return [[key, strip(value, name)]];
  if (key === 'item' || key === 'bank' || key === 'module') return [[key, name(value)]];
  const link = key === 'href' ? /^item:([^#]*)(.*)$/s.exec(value) : null;
  return [[key, link ? `item:${name(link[1] ?? '')}${link[2] ?? ''}` : value]];
};
