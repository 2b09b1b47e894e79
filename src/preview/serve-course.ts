import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { outFolder } from '../build/out-folder.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { el } from '../formats/shared/xml.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { page } from './frame-page.ts';
import { serveSite } from './serve-site.ts';
import { ok, type Reply, type Server } from './server.ts';

export interface ServedCourse {
  readonly server: Server;
  /** Of the first build. */
  readonly first: BuiltSite;
}

/** Shows a course as a site, and builds it anew when a page is asked for after something has changed. */
export const serveCourse = async (folder: string, port?: number): Promise<ServedCourse> => {
  // Before it is built: what is saved meanwhile is another state.
  let state = await fingerprint(folder);
  const first = await buildSite(folder);
  let built = Promise.resolve(first);
  const current = async (): Promise<BuiltSite> => {
    const now = await fingerprint(folder);
    if (now !== state) {
      state = now;
      built = buildSite(folder);
    }
    return built;
  };
  const server = await serveSite(async () => {
    const { files, title, diagnostics } = await current();
    return files ?? errorPage(title, diagnostics);
  }, port);
  return { server, first };
};

/** Names, sizes and times of what lies in a course: another one, when something was saved. */
const fingerprint = async (folder: string): Promise<string> => {
  const out = outFolder(folder) + sep;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !/(?:^|[\\/])(?:\.|node_modules)/.test(join(entry.parentPath, entry.name).slice(folder.length)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(out))
    .sort();
  const known = await Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return `${path} ${size} ${mtimeMs}`;
    }),
  );
  return known.join('\n');
};

/** What is wrong, where the pages would be: the next look shows whether it is mended. */
const errorPage = (title: string, diagnostics: readonly Diagnostic[]): Reply =>
  ok(
    'text/html; charset=utf-8',
    page(
      `${title}: errors`,
      [
        el(
          'style',
          {},
          'body{font:16px/1.5 system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding:0 1rem}code{overflow-wrap:anywhere}',
        ),
      ],
      el('h1', {}, 'The course has errors'),
      el(
        'ul',
        {},
        diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ message, hint, at, code }) =>
            el(
              'li',
              {},
              at && el('code', {}, `${at.file}:${at.line}:${at.column} `),
              `${message} (${code})`,
              hint !== undefined && el('p', {}, hint),
            ),
          ),
      ),
      el('p', {}, 'Mend them, then load this page again.'),
    ),
  );
