import type { Report } from '../../../diagnostics/report.ts';
import type { InFiles } from '../../../package/file.ts';
import { brokenMap, readYaml, type YamlMap, type YamlSource } from '../keys/yaml.ts';
import type { PageSource } from '../page/types.ts';
import { decode } from './decode.ts';

/** A Markdown file with its front matter taken off. */
export interface Source {
  readonly file: string;
  readonly keys: YamlMap;
  readonly page: PageSource;
}

export interface ReadSource {
  readonly files: InFiles;
  readonly report: Report;
}

/** None where the file is no text; what is wrong is reported. */
export const readSource = async (file: string, ctx: ReadSource): Promise<Source | undefined> => {
  const text = await readText(file, ctx);
  if (text === undefined) return undefined;
  const { front, page, open } = split(file, text);
  const start = { file, line: 1, column: 1 };
  if (open) ctx.report.add('course/open-front-matter', {}, start);
  const late = front || open ? undefined : lateFrontMatter.exec(text);
  if (late) {
    const [, above = '', fence = ''] = late;
    ctx.report.add(
      'course/late-front-matter',
      { fence },
      { file, line: above.split('\n').length, column: 1 },
    );
  }
  if (front) return { file, page, keys: readYaml(front, ctx.report) };
  return { file, page, keys: open ? brokenMap(start) : { type: 'map', entries: [], pos: start } };
};

/** `course.yml` or `module.yml`. */
export const readYamlFile = async (file: string, ctx: ReadSource): Promise<YamlMap | undefined> => {
  const text = await readText(file, ctx);
  return text === undefined ? undefined : readYaml({ file, text, firstLine: 1 }, ctx.report);
};

export const readText = async (file: string, { files, report }: ReadSource): Promise<string | undefined> =>
  decode(await files.read(file), file, report);

/** Keys and values between two `---`, above which only empty lines stand, or between lines that stand for them elsewhere. */
const lateFrontMatter =
  /^((?:[ \t]*\n)*)([ ]*-{3,}|[—–]+|\+{3,})[ \t]*\n(?:[A-Za-z]\w*(?::|[ \t]*=)(?: [^\n]*)?\n)+(?:[ ]*-{3,}|[—–]+|\+{3,})[ \t]*(?=\n|$)/;

interface Split {
  readonly front?: YamlSource;
  readonly page: PageSource;
  /** The settings begin and never end: what is page and what is not cannot be told. */
  readonly open?: true;
}

const split = (file: string, text: string): Split => {
  const whole = { file, text, firstLine: 1 };
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { page: whole };
  const end = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/.exec(text);
  if (!end) return { page: { ...whole, text: '' }, open: true };
  const start = text.indexOf('\n') + 1;
  const front = { file, text: text.slice(start, end.index + 1), firstLine: 2 };
  const after = end.index + end[0].length + 1;
  const firstLine = text.slice(0, after).split('\n').length;
  return { front, page: { file, text: text.slice(after), firstLine } };
};
