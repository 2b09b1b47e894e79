import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import { plainSettings } from './plain-settings.ts';
import { findProblem, invisibleSpace, yamlProblem } from './yaml-problem.ts';

/** YAML as an author wrote it: scalars are texts, everything has a place. */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly type: 'text';
  readonly value: string;
  readonly pos: Pos;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly pos: Pos;
}

export interface YamlMap {
  readonly type: 'map';
  readonly entries: readonly { readonly key: string; readonly value: YamlNode; readonly pos: Pos }[];
  readonly pos: Pos;
  /** Could not be read, which is reported: what it does not say is not missing besides. */
  readonly broken?: true;
}

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

/** The mapping that a text of YAML is; what cannot be read is reported, and gives an empty one. */
export const readYaml = (source: YamlSource, report: Report): YamlMap =>
  plainSettings(source) ?? readAnyYaml(source, report);

const readAnyYaml = (source: YamlSource, report: Report): YamlMap => {
  const lines = new LineCounter();
  const start: Pos = { file: source.file, line: source.firstLine, column: 1 };
  // The failsafe schema leaves scalars as they are written: `1.10`, `no` and `1984` stay texts.
  const document = parseYaml(source.text, lines);
  const place = (offset: number): Pos => {
    const { line, col } = lines.linePos(Math.min(offset, source.text.length));
    return { file: source.file, line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
  };
  const problem = document
    ? findProblem(document, source.text)
    : { offset: 0, problem: yamlProblem('TOO_DEEP') };
  if (!document || problem) {
    report.add('course/broken-yaml', { problem: problem?.problem ?? '' }, place(problem?.offset ?? 0));
    return brokenMap(start);
  }
  const { contents } = document;
  if (contents === null) return { type: 'map', entries: [], pos: start };
  const node = convert(contents, { document, place, report, text: source.text });
  if (node.type === 'map') return node;
  const invisible = invisibleSpace(source.text);
  if (invisible) report.add('course/broken-yaml', { problem: invisible.problem }, place(invisible.offset));
  else report.add('course/no-mapping', {}, node.pos);
  return brokenMap(start);
};

/** What is left of settings that cannot be read. */
export const brokenMap = (pos: Pos): YamlMap => ({ type: 'map', entries: [], pos, broken: true });

/** What stands in a value's place, for a message: the author's words, or what shape they have. */
export const described = (node: YamlNode): string =>
  node.type === 'text' ? `“${node.value.trim()}”` : shapes[node.type];

const shapes = { list: 'a list', map: 'keys and values' } as const;

const parseYaml = (text: string, lineCounter: LineCounter): Document.Parsed | undefined => {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    // Five thousand nested brackets overflow the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

interface Context {
  readonly document: Document.Parsed;
  readonly place: (offset: number) => Pos;
  readonly report: Report;
  readonly text: string;
}

const convert = (node: Node, ctx: Context): YamlNode => {
  const pos = ctx.place(node.range?.[0] ?? 0);
  if (isMap(node)) {
    const entries = node.items.flatMap((pair) => entry(pair.key as Node, pair.value as Node | null, ctx));
    return { type: 'map', entries, pos };
  }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => convert(item as Node, ctx)), pos };
  if (isAlias(node)) return aliased(node, pos, ctx);
  if (isScalar(node)) reportCut(node, ctx);
  return { type: 'text', value: isScalar(node) ? String(node.value ?? '') : '', pos };
};

/** `Unit #3`: a comment begins where a sign was meant. Comments have a space after their #, and numbers have no words. */
const reportCut = (node: Scalar, { place, report, text }: Context): void => {
  const value = String(node.value ?? '');
  if (!node.comment || !/^[^\s#!-]/.test(node.comment) || /^[\d.%]*$/.test(value)) return;
  const start = text.indexOf('#', node.range?.[1] ?? 0);
  const comment = `#${node.comment.split('\n', 1)[0]?.trim()}`;
  if (text.startsWith(comment, start)) report.add('course/cut-by-comment', { value, comment }, place(start));
};

/** `*name` stands for the text that `&name` marks. */
const aliased = (alias: Alias, pos: Pos, { document, report }: Context): YamlNode => {
  const target = alias.resolve(document);
  if (!target) report.add('course/broken-yaml', { problem: yamlProblem('BAD_ALIAS') }, pos);
  return { type: 'text', value: isScalar(target) ? String(target.value ?? '') : `*${alias.source}`, pos };
};

const entry = (key: Node, value: Node | null, ctx: Context): YamlMap['entries'] => {
  const pos = ctx.place(key.range?.[0] ?? 0);
  if (!isScalar(key)) {
    ctx.report.add('course/broken-yaml', { problem: yamlProblem('NON_STRING_KEY') }, pos);
    return [];
  }
  const read: YamlNode = value ? convert(value, ctx) : { type: 'text', value: '', pos };
  return [{ key: String(key.value ?? ''), value: read, pos }];
};
