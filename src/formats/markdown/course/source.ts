import type { Report } from '../../../diagnostics/report.ts';
import type { InFiles } from '../../../package/file.ts';
import { readYaml, type YamlMap, type YamlSource } from '../keys/yaml.ts';
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
  const { front, page } = split(file, text, ctx.report);
  const empty: YamlMap = { type: 'map', entries: [], pos: { file, line: 1, column: 1 } };
  return { file, page, keys: (front && readYaml(front, ctx.report)) ?? empty };
};

/** `course.yml` or `module.yml`. */
export const readYamlFile = async (file: string, ctx: ReadSource): Promise<YamlMap | undefined> => {
  const text = await readText(file, ctx);
  return text === undefined ? undefined : readYaml({ file, text, firstLine: 1 }, ctx.report);
};

export const readText = async (file: string, { files, report }: ReadSource): Promise<string | undefined> =>
  decode(await files.read(file), file, report);

const split = (
  file: string,
  text: string,
  report: Report,
): { readonly front?: YamlSource; readonly page: PageSource } => {
  const whole = { file, text, firstLine: 1 };
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { page: whole };
  const end = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/.exec(text);
  if (!end) {
    report.add('course/open-front-matter', {}, { file, line: 1, column: 1 });
    return { page: { ...whole, text: '' } };
  }
  const start = text.indexOf('\n') + 1;
  const front = { file, text: text.slice(start, end.index + 1), firstLine: 2 };
  const after = end.index + end[0].length + 1;
  return {
    front,
    page: { file, text: text.slice(after), firstLine: text.slice(0, after).split('\n').length },
  };
};
