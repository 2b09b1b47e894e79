import { gzipSync } from 'node:zlib';
import type { OutFile } from '../package/file.ts';

/** What a browser loads of the pages of a package, in bytes as a web server sends them: compressed by gzip, media aside. */
export interface Weight {
  /** The player's script that every page loads. */
  readonly player: number;
  /** The most of the player's scripts that one page loads. */
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
  /** After they have passed; none where there are no pages. */
  readonly weight: () => Weight | undefined;
}

/** Weighs the pages of a package while they are written. */
export const weighing = (files: AsyncIterable<OutFile>): Weighing => {
  const weights = new Map<string, number>();
  const pages: Page[] = [];
  return {
    files: weighed(files, (path, text) => {
      weights.set(path, gzipSync(text, { level: 9 }).length);
      if (path.endsWith('.html')) pages.push({ path, loads: assetsOf(text) });
    }),
    weight: () => (weights.has('assets/player.js') ? weightOf(weights, pages) : undefined),
  };
};

interface Page {
  readonly path: string;
  readonly loads: readonly string[];
}

async function* weighed(
  files: AsyncIterable<OutFile>,
  weigh: (path: string, text: string) => void,
): AsyncGenerator<OutFile> {
  for await (const file of files) {
    if (typeof file.data === 'string' && /\.(?:html|js|css)$/.test(file.path)) weigh(file.path, file.data);
    yield file;
  }
}

/** Scripts and style sheet that a page names. */
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:src|href)="(?:\.\.\/)?(assets\/[\w.-]+)"/g)].map(([, path = '']) => path);

/** Data of the course, which grows with it: no script of the player. */
const data: ReadonlySet<string> = new Set(['assets/course.js', 'assets/search-index.js']);

const weightOf = (weights: ReadonlyMap<string, number>, pages: readonly Page[]): Weight => {
  const sum = (paths: readonly string[]): number =>
    paths.reduce((all, path) => all + (weights.get(path) ?? 0), 0);
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
