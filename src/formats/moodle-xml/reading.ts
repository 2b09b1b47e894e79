import type { Pos } from '../../model/pos.ts';
import type { QuestionBase } from '../../model/question.ts';
import { element, type Rich } from '../../model/rich.ts';
import { type EmbeddedFiles, fromBase64 } from '../shared/embedded-files.ts';
import type { ForeignSource } from '../shared/foreign-html.ts';
import { foreignText, type TextFormat } from '../shared/foreign-text.ts';
import type { Notes } from '../shared/notes.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../shared/read-xml.ts';
import { trimBlanks } from '../shared/trim-blanks.ts';

/** What is known while a file is read. */
export interface MoodleReading {
  readonly notes: Notes;
  readonly embedded: EmbeddedFiles;
}

/** A question that is read: what all types have, and how its own fields are read. */
export interface Asked {
  readonly element: XmlElement;
  /** As the file calls it. */
  readonly name: string;
  readonly base: QuestionBase;
  readonly notes: Notes;
  /** A text field; `cut` may divide its source at what is no text. */
  readonly rich: (field: XmlElement | undefined, cut?: (source: string) => ForeignSource) => Rich;
  /** The path of a file that stands beside texts, such as the picture of a hotspot. */
  readonly file: (element: XmlElement) => string | undefined;
  /** The size of a picture, in its own pixels. */
  readonly size: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** Says why the question is not taken. */
  readonly leave: (problem: string, at?: Pos) => undefined;
  /** Counts what has no place in a course. */
  readonly lost: (kind: 'content' | 'setting', what: string, at?: Pos) => void;
}

export type FieldReader = Pick<Asked, 'rich' | 'file' | 'size'> & {
  /** Before Moodle 2 a picture stood beside the text. */
  readonly oldPicture: () => Rich;
};

/** Reads text fields of a question, whose own format is that of all fields which say none. */
export const fieldReader = (question: XmlElement, { notes, embedded }: MoodleReading): FieldReader => {
  const usual = formatOf(childOf(question, 'questiontext'), 'html');
  const file: Asked['file'] = (element) => keepFile(element, embedded);
  return {
    file,
    size: embedded.size,
    oldPicture: () => oldPicture(question, embedded),
    rich: (field, cut = (source) => source) => {
      // Some programs leave the inner element out.
      const text = field && (childOf(field, 'text') ?? field);
      // Only ASCII's white space is cut off, as Moodle does it.
      const source = trimBlanks(text?.text ?? '');
      if (!field || !text || source === '') return [];
      const files = filesIn(field, file);
      return foreignText(cut(source), formatOf(field, usual), {
        notes,
        at: text.pos,
        file: (url) => pluginFile(url, files) ?? dataFile(url, text.pos, embedded),
      });
    },
  };
};

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  wiki_like: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

const formatOf = (field: XmlElement | undefined, usual: TextFormat): TextFormat =>
  formats[field?.attrs.format?.trim() ?? ''] ?? usual;

const keepFile = (element: XmlElement, { keep }: EmbeddedFiles): string | undefined => {
  const { name = '', path = '/' } = element.attrs;
  const bytes = fromBase64(element.text);
  return keep(
    `${path}/${name}`.replace(/\/{2,}/g, '/').replace(/^\//, ''),
    bytes ?? new Uint8Array(0),
    element.pos,
  );
};

const oldPicture = (question: XmlElement, { keep }: EmbeddedFiles): Rich => {
  const name = textAt(question, 'image') ?? '';
  const data = childOf(question, 'image_base64');
  const path =
    data && name !== '' ? keep(name, fromBase64(data.text) ?? new Uint8Array(0), data.pos) : undefined;
  if (path === undefined) return [];
  return [element('p', {}, [element('img', { src: `asset:${path}`, alt: name.split('/').at(-1) ?? name })])];
};

/** The paths in the course of a field's files, by their path and name in it. Kept when they are asked for. */
const filesIn = (field: XmlElement, keep: Asked['file']): ReadonlyMap<string, () => string | undefined> =>
  new Map(
    childrenOf(field, 'file').map((element) => {
      const { name = '', path = '/' } = element.attrs;
      return [
        `${path.replace(/^\/*/, '').replace(/\/*$/, '/').replace(/^\/$/, '')}${name}`,
        () => keep(element),
      ] as const;
    }),
  );

const pluginFile = (
  url: string,
  files: ReadonlyMap<string, () => string | undefined>,
): string | undefined => {
  const [, written] = /^@@PLUGINFILE@@\/*([^?#]*)/i.exec(url) ?? [];
  if (written === undefined) return undefined;
  const path = (files.get(written) ?? files.get(decoded(written)))?.();
  return path === undefined ? undefined : `asset:${path}`;
};

const dataFile = (url: string, at: Pos, { keepData }: EmbeddedFiles): string | undefined => {
  if (!/^\s*data:/i.test(url)) return undefined;
  const path = keepData(url, at);
  return path === undefined ? undefined : `asset:${path}`;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
