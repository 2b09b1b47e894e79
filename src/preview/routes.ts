import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { programRoot } from '../build/program-root.ts';
import type { InFiles } from '../package/file.ts';
import type { Call, Cmi, ScormVersion } from './call.ts';
import { contentType } from './content-type.ts';
import { hostPage } from './host-page.ts';
import type { Store } from './store.ts';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface Served {
  readonly store: Store;
  readonly content: InFiles;
  readonly version: ScormVersion;
}

type Route = (url: URL, body: string) => Promise<Reply>;

/** What the preview answers: the host page, its scripts, its two inboxes, and the files of the package. */
export const createRoutes = async ({ store, content, version }: Served) => {
  const paths = new Set((await content.list()).map(({ path }) => path));
  const routes: Readonly<Record<string, Route>> = {
    'GET /': async () => ok('text/html; charset=utf-8', hostPage(store.begin())),
    'GET /lms/host.js': () => script(join(programRoot(), 'build/preview/host.js')),
    // As published, so that we are judged by another's code.
    'GET /lms/api.js': () => script(scormAgain(version)),
    'POST /lms/commit': async (url, body) => {
      store.commit(Number(url.searchParams.get('launch')), committed(body));
      return ok('application/json', JSON.stringify({ result: 'true', errorCode: 0 }));
    },
    'POST /lms/calls': async (_, body) => {
      store.log(JSON.parse(body) as readonly Call[]);
      return ok('application/json', '{}');
    },
  };
  return async (method: string, url: URL, body: string): Promise<Reply> => {
    const route = routes[`${method} ${url.pathname}`];
    if (route) return route(url, body);
    const path = /^\/pkg\/(.*)$/.exec(decode(url.pathname))?.[1];
    if (method !== 'GET' || path === undefined || !paths.has(path)) return missing;
    return ok(contentType(path), await content.read(path));
  };
};

const missing: Reply = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };

const ok = (type: string, body: string | Uint8Array): Reply => ({ status: 200, type, body });

const script = async (path: string): Promise<Reply> =>
  ok('text/javascript; charset=utf-8', await readFile(path));

/** `require` resolves to the build for old browsers; the module lies below it under the same name. */
const scormAgain = (version: ScormVersion): string => {
  const old = createRequire(import.meta.url).resolve(`scorm-again/${version}/min`);
  return join(dirname(old), 'esm', basename(old));
};

const committed = (body: string): Cmi => (JSON.parse(body) as { readonly cmi: Cmi }).cmi;

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};
