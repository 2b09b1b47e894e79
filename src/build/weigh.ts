import { gzipSync } from 'node:zlib';
import type { OutFile } from '../package/file.ts';
import type { ScriptName } from '../pages/index.ts';

/** What a browser loads of the pages of a package, in bytes as a web server sends them: compressed by gzip. */
export interface Weight {
  /** The player's script of every page. */
  readonly player: number;
  /** All of its scripts together. */
  readonly scripts: number;
  readonly style: number;
  /** The heaviest page with its scripts and style sheet, pictures aside. */
  readonly page: number;
}

export interface Weighing {
  /** The same files. */
  readonly files: AsyncIterable<OutFile>;
  /** After they have passed; none where there are no pages. */
  readonly weight: () => Weight | undefined;
}

const playerScripts = [
  'player.js',
  'practice.js',
  'quiz.js',
  'about.js',
] as const satisfies readonly ScriptName[];

/** Weighs the pages of a package while they are written. */
export const weighing = (files: AsyncIterable<OutFile>): Weighing => {
  const weights = new Map<string, number>();
  const loads = new Map<string, readonly string[]>();
  return {
    files: weighed(files, (path, data) => {
      weights.set(path, gzipSync(data, { level: 9 }).length);
      if (path.endsWith('.html')) loads.set(path, assetsOf(data));
    }),
    weight: () => {
      const of = (path: string): number => weights.get(path) ?? 0;
      if (of('assets/player.js') === 0) return undefined;
      const pages = [...loads].map(([page, assets]) =>
        assets.reduce((sum, asset) => sum + of(asset), of(page)),
      );
      return {
        player: of('assets/player.js'),
        scripts: playerScripts.reduce((sum, name) => sum + of(`assets/${name}`), 0),
        style: of('assets/theme.css'),
        page: Math.max(0, ...pages),
      };
    },
  };
};

async function* weighed(
  files: AsyncIterable<OutFile>,
  weigh: (path: string, data: string) => void,
): AsyncGenerator<OutFile> {
  for await (const file of files) {
    if (typeof file.data === 'string' && /\.(?:html|js|css)$/.test(file.path)) weigh(file.path, file.data);
    yield file;
  }
}

/** Scripts and style sheet that a page names. */
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:src|href)="(?:\.\.\/)?(assets\/[\w.-]+)"/g)].map(([, path = '']) => path);
