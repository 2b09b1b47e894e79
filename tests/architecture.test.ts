import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

interface Source {
  /** Relative to src, forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Sources imported, relative to src. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const read = (path: string): Source => {
  const text = withoutComments(readFileSync(path, 'utf8'));
  const names = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '');
  const posix = (file: string) => relative(src, file).split(sep).join('/');
  return {
    path: posix(path),
    text,
    imports: names
      .filter((name) => /^\..*\.ts$/.test(name))
      .map((name) => posix(resolve(dirname(path), name))),
    packages: names.filter((name) => !name.startsWith('.')),
  };
};

/** Lines stay, so that the length of a file is still its length. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''));
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => read(join(entry.parentPath, entry.name)))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

const below = [
  'model',
  'diagnostics',
  'rich',
  'scoring',
  'state',
  'search',
  'banks',
  'package',
  'check',
  'pages',
  'formats',
];

/** Who may import whom: docs/architecture.md. Every room may import itself. */
const walls: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  rich: ['model', 'diagnostics'],
  scoring: ['model', 'rich'],
  state: ['model', 'scoring'],
  search: [],
  banks: ['model', 'rich', 'diagnostics', 'scoring'],
  package: [],
  check: ['model', 'diagnostics', 'rich', 'scoring'],
  pages: ['model', 'diagnostics', 'rich', 'scoring', 'state', 'search', 'package', 'formats/format.ts'],
  formats: below,
  build: below,
  preview: [...below, 'build'],
  cli: [...below, 'build', 'preview'],
  player: ['model', 'scoring', 'state', 'search'],
};

const room = (path: string): string => path.split('/')[0] ?? '';

describe('the walls of the house', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('has no room that the plan does not name', () => {
    expect(
      [...new Set(sources.map((source) => room(source.path)))].filter((name) => !(name in walls)),
    ).toEqual([]);
  });

  it('imports only in the direction of the plan', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((target) => room(target) !== room(source.path))
        .filter(
          (target) => !walls[room(source.path)]?.some((open) => target === open || room(target) === open),
        )
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets no format import another', () => {
    const format = (path: string) => /^formats\/([^/]+)\//.exec(path)?.[1];
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((target) => format(source.path) && format(target))
        .filter((target) => format(target) !== format(source.path) && format(target) !== 'shared')
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cycles()).toEqual([]);
  });

  it('keeps effects at the edge', () => {
    const edge = new Set(['cli', 'build', 'package', 'preview', 'player']);
    const effect =
      /\b(?:console|process)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|from 'node:(?:fs|fs\/promises|process|os|child_process|http)'/;
    const wrong = sources.filter((source) => !edge.has(room(source.path)) && effect.test(source.text));
    expect(wrong.map((source) => source.path)).toEqual([]);
  });

  it('keeps Node out of the player and of what it shares', () => {
    const wrong = sources.filter(
      (source) =>
        ['player', 'scoring', 'state', 'search'].includes(room(source.path)) &&
        source.packages.some((name) => name.startsWith('node:')),
    );
    expect(wrong.map((source) => source.path)).toEqual([]);
  });

  it('gives up no type and has no default export', () => {
    const wrong = sources.filter(({ text }) =>
      /[:<]\s*any\s*[;,)>=[|&{}]|\bas any\b|@ts-(?:ignore|expect-error|nocheck)|^export default/m.test(text),
    );
    expect(wrong.map((source) => source.path)).toEqual([]);
  });

  it('keeps files short enough to be one idea', () => {
    const table = /^diagnostics\/codes\//;
    const long = sources
      .filter((source) => !table.test(source.path))
      .map((source) => [source.path, source.text.split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });
});

/** Type imports are erased, so only what runs can be a cycle. */
const runtimeImports = (source: Source): readonly string[] => {
  const types = new Set(
    [...source.text.matchAll(/import type [^'"]*?from\s+['"](\.[^'"]+)['"]/g)].map((match) => match[1] ?? ''),
  );
  const folder = dirname(join(src, source.path));
  const erased = new Set([...types].map((name) => relative(src, resolve(folder, name)).split(sep).join('/')));
  return source.imports.filter((target) => !erased.has(target));
};

const cycles = (): readonly string[] => {
  const graph = new Map(sources.map((source) => [source.path, runtimeImports(source)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
};
