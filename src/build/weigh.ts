import { gzipSync } from 'node:zlib';
import type { OutFile } from '../package/file.ts';
import type { SentSize } from './sent-size.ts';

/**
 * What a browser loads of the pages of a package, in bytes as a web server sends them: compressed by gzip, media aside;
 * a page at the usual level, scripts and style sheet, which it keeps compressed, at the best.
 */
export interface Weight {
  /** The player's script that every page loads. */
  readonly player: number;
  /** The most of the player's scripts that one page names; what the player asks for later is not among them. */
  readonly script: number;
  readonly style: number;
  /** The heaviest lesson or key term, with all that it loads. */
  readonly lesson: number;
  /** The heaviest page. */
  readonly page: number;
  /** The search index. */
  readonly search: number;
}

export interface Weighing {
  /** The same files. */
  readonly files: AsyncIterable<OutFile>;
  /** After they have been written; none where there are no pages. */
  readonly weight: (sizeOf: SentSize) => Promise<Weight | undefined>;
}

/** Notes the pages of a package, and what they load, while it is written. */
export const weighing = (files: AsyncIterable<OutFile>): Weighing => {
  const pages: Page[] = [];
  const sizes = new Map<string, number>();
  return {
    files: noted(files, (path, text) => {
      if (path.endsWith('.html')) pages.push({ path, loads: assetsOf(text) });
      else sizes.set(path, gzipSync(text, { level: 9 }).length);
    }),
    weight: async (sizeOf) => {
      if (!sizes.has('assets/player.js')) return undefined;
      for (const { path } of pages) sizes.set(path, await sizeOf(path));
      return weightOf(sizes, pages);
    },
  };
};

interface Page {
  readonly path: string;
  readonly loads: readonly string[];
}

async function* noted(
  files: AsyncIterable<OutFile>,
  note: (path: string, text: string) => void,
): AsyncGenerator<OutFile> {
  for await (const file of files) {
    if (typeof file.data === 'string' && /\.(?:html|js|css)$/.test(file.path)) note(file.path, file.data);
    yield file;
  }
}

/** Scripts and style sheet that a page names. */
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:src|href)="(?:\.\.\/)?(assets\/[\w.-]+)"/g)].map(([, path = '']) => path);

/** Data of the course, which grows with it: no script of the player. */
const data: ReadonlySet<string> = new Set(['assets/course.js', 'assets/search-index.js']);

const weightOf = (sizes: ReadonlyMap<string, number>, pages: readonly Page[]): Weight => {
  const sum = (paths: readonly string[]): number =>
    paths.reduce((all, path) => all + (sizes.get(path) ?? 0), 0);
  const most = (of: readonly Page[], paths: (page: Page) => readonly string[]): number =>
    Math.max(0, ...of.map((page) => sum(paths(page))));
  const whole = ({ path, loads }: Page): readonly string[] => [path, ...loads];
  const read = pages.filter(({ loads }) => !loads.some((path) => /(?:quiz|about)\.js$/.test(path)));
  return {
    player: sum(['assets/player.js']),
    script: most(pages, ({ loads }) => loads.filter((path) => path.endsWith('.js') && !data.has(path))),
    style: sum(['assets/theme.css']),
    lesson: most(read, whole),
    page: most(pages, whole),
    search: sum(['assets/search-index.js']),
  };
};
