import { type Element, element, type Rich, type RichNode } from '../../model/rich.ts';
import { mapRich, mapUrls } from '../../rich/map.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import { type Child, el } from '../shared/xml.ts';

/** What the fields of a question are written with. */
export interface FieldContext {
  /** Bytes of the question's files as base64, by path in the course. */
  readonly files: ReadonlyMap<string, string>;
  /** How blanks and values are said in the text, already as HTML; none: there are none. */
  readonly slot?: (node: RichNode) => string;
  /** A sign that would begin something of Moodle's own: where an author wrote it, it is written as a reference. */
  readonly guard?: '{' | '[';
}

/** `<NAME format="html"><text>…</text><file …>…</file></NAME>`: HTML as text, the files that it shows beside it. */
export const field = (name: string, rich: Rich, ctx: FieldContext, ...more: readonly Child[]): Element =>
  el(name, { format: 'html' }, ...textAndFiles(rich, ctx), ...more);

export const textAndFiles = (rich: Rich, ctx: FieldContext): readonly Child[] => {
  // Most fields are a few words, and show no file.
  if (rich.every(({ type }) => type !== 'element')) return [el('text', {}, html(rich, ctx))];
  const used = new Set<string>();
  const linked = mapUrls(rich, (url) => {
    if (!url.startsWith('asset:')) return url;
    const path = url.slice('asset:'.length);
    used.add(path);
    return `@@PLUGINFILE@@${address(path)}`;
  });
  return [el('text', {}, html(linked, ctx)), [...used].map((path) => file(path, ctx))];
};

/** A text that is no HTML. */
export const plainText = (value: string): Element => el('text', {}, value);

/** A file of the course, with the folders of its path. */
export const file = (path: string, { files }: FieldContext): Element => {
  const [, folder = '', name = path] = /^(.*\/)?([^/]*)$/s.exec(legal(path)) ?? [];
  return el('file', { name, path: `/${folder}`, encoding: 'base64' }, files.get(path) ?? '');
};

/** Signs that Moodle takes out of file names, without telling; by their codes, since `a:b` and `a|b` are two files. */
const legal = (path: string): string =>
  path.replace(/[&<>"`|':\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);

const address = (path: string): string => `/${legal(path).split('/').map(encodeURIComponent).join('/')}`;

/** Rich text as HTML, its blanks and values as the context says them. */
const html = (rich: Rich, { slot, guard }: FieldContext): string => {
  if (!slot) return guarded(toXhtml(rich), guard);
  const slots: string[] = [];
  const holed = mapRich(rich, (node) =>
    node.type === 'gap' || node.type === 'value' ? [hole(slots.push(slot(node)) - 1)] : [node],
  );
  // No text can hold the printed hole: its angle brackets would be escaped.
  return guarded(toXhtml(holed), guard).replace(
    /<slot n="(\d+)"><\/slot>/g,
    (_, n) => slots[Number(n)] ?? '',
  );
};

const hole = (n: number): RichNode => element('slot', { n: String(n) });

const guarded = (printed: string, guard: FieldContext['guard']): string => {
  if (guard === '{') return printed.replaceAll('{', '&#123;');
  return guard === '[' ? printed.replaceAll('[[', '&#91;[') : printed;
};
