import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import { yamlProblem } from './yaml-problem.ts';

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
}

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

/** The mapping that a text of YAML is; what cannot be read is reported, and gives none. */
export const readYaml = (source: YamlSource, report: Report): YamlMap | undefined => {
  const lines = new LineCounter();
  const start: Pos = { file: source.file, line: source.firstLine, column: 1 };
  // The failsafe schema leaves scalars as they are written: `1.10`, `no` and `1984` stay texts.
  const document = parseYaml(source.text, lines);
  const place = (offset: number): Pos => {
    const { line, col } = lines.linePos(Math.min(offset, source.text.length));
    return { file: source.file, line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
  };
  const [error] = document?.errors ?? [];
  if (!document || error) {
    const problem = error ? yamlProblem(error.code) : yamlProblem('TOO_DEEP');
    report.add('course/broken-yaml', { problem }, error ? place(error.pos[0]) : start);
    return undefined;
  }
  const { contents } = document;
  if (contents === null) return { type: 'map', entries: [], pos: start };
  const node = convert(contents, { document, place });
  if (node.type === 'map') return node;
  report.add('course/no-mapping', {}, node.pos);
  return undefined;
};

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
}

const convert = (node: Node, ctx: Context): YamlNode => {
  const pos = ctx.place(node.range?.[0] ?? 0);
  if (isMap(node)) {
    const entries = node.items.map((pair) => entry(pair.key as Node, pair.value as Node | null, ctx));
    return { type: 'map', entries, pos };
  }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => convert(item as Node, ctx)), pos };
  if (isAlias(node)) return aliased(node.resolve(ctx.document), pos);
  return { type: 'text', value: isScalar(node) ? String(node.value ?? '') : '', pos };
};

const aliased = (target: Node | undefined, pos: Pos): YamlNode =>
  target && isScalar(target)
    ? { type: 'text', value: String(target.value ?? ''), pos }
    : { type: 'text', value: '', pos };

const entry = (key: Node, value: Node | null, ctx: Context): YamlMap['entries'][number] => {
  const pos = ctx.place(key.range?.[0] ?? 0);
  const name = isScalar(key) ? String(key.value ?? '') : '';
  return { key: name, value: value ? convert(value, ctx) : { type: 'text', value: '', pos }, pos };
};
