import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import { type FileKind, keyTables } from './tables.ts';
import { type Key, type KeyTable, percentValue } from './value.ts';
import { described, type YamlMap, type YamlNode, type YamlText } from './yaml.ts';

type Solve<K> = K extends Key<infer T> ? T : never;

/** The values of a file's keys, each where the author wrote one that fits; and their places. */
export interface Keys<T extends KeyTable> {
  readonly values: { readonly [K in keyof T]?: Solve<T[K]> };
  readonly at: (key: keyof T) => Pos;
}

export type KeysOf<K extends FileKind> = Keys<(typeof keyTables)[K]>;

/** Reads and checks keys by their table: unknown ones, ones given twice, values that do not fit, missing ones. */
export const readKeys = <K extends FileKind>(kind: K, map: YamlMap, report: Report): KeysOf<K> => {
  const table: KeyTable = keyTables[kind];
  const values: Record<string, unknown> = {};
  const places = new Map<string, Pos>();
  // A key that is misspelled is not missing besides.
  const meant = new Set<string | undefined>();
  for (const { key, value, pos } of map.entries) {
    const definition = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!definition) meant.add(reportUnknown(kind, { key, pos }, report));
    else if (places.has(key))
      report.add('course/repeated-key', { key }, pos, [
        { message: 'first written here', at: places.get(key) ?? pos },
      ]);
    else {
      places.set(key, pos);
      const read = readValue(key, definition, value, report);
      if (read !== undefined) values[key] = read;
    }
  }
  for (const [key, { required }] of Object.entries(table)) {
    if (required && !places.has(key) && !meant.has(key) && !map.broken)
      report.add('course/missing-key', { key, file: fileWords[kind] }, map.pos);
  }
  // Each value was read by the type that its own row of the table gives.
  return { values: values as KeysOf<K>['values'], at: (key) => places.get(String(key)) ?? map.pos };
};

const readValue = (
  key: string,
  { type, required }: Key<unknown>,
  node: YamlNode,
  report: Report,
): unknown => {
  const value = type.read(node, report);
  if (value !== undefined && !isNothing(node)) {
    if (type === percentValue && node.type === 'text') reportSmall(key, node, report);
    return value;
  }
  const needed = required ? 'yes' : 'no';
  if (isNothing(node)) report.add('course/empty-value', { key, needed }, node.pos);
  else {
    const args = { key, expected: type.expected, written: described(node), needed };
    report.add('course/bad-value', args, node.pos);
  }
  return undefined;
};

const isNothing = (node: YamlNode): boolean => node.type === 'text' && node.value.trim() === '';

/** `0.8` where 80 is meant. */
const reportSmall = (key: string, { value, pos }: YamlText, report: Report): void => {
  const written = value.trim();
  const share = Number(written);
  if (!(share > 0 && share < 1)) return;
  const meant = String(Number((share * 100).toPrecision(12)));
  report.add('course/small-percent', { key, written, meant }, pos);
};

/** The key that is meant, where one is near. */
const reportUnknown = (
  kind: FileKind,
  { key, pos }: { readonly key: string; readonly pos: Pos },
  report: Report,
): string | undefined => {
  const known = Object.keys(keyTables[kind]);
  const meant = closest(key, known);
  const args = { key, meant: meant ?? '', known: known.join(', '), file: fileWords[kind] };
  report.add('course/unknown-key', args, pos);
  return meant;
};

const fileWords: Readonly<Record<FileKind, string>> = {
  course: 'course.yml',
  module: 'module.yml',
  lesson: 'a lesson',
  special: 'a front page or syllabus',
  term: 'a key-term page',
  quiz: 'a quiz',
  bank: 'a question bank',
  discussion: 'a discussion',
  assignment: 'an assignment',
  link: 'a link page',
};
