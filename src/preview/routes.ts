import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { programRoot } from '../build/program-root.ts';
import type { InFiles } from '../package/file.ts';
import type { Call, Cmi, Profile, ScormVersion } from './call.ts';
import { deskRoutes, script } from './desk-routes.ts';
import { hostPage } from './host-page.ts';
import { learnerOf } from './launch-cmi.ts';
import { packageFiles } from './package/package-files.ts';
import { launchable, type ScormManifest } from './package/scorm-manifest.ts';
import { isProfile } from './profiles.ts';
import { scormLog } from './scorm/scorm-log.ts';
import { isSequenced, readSequencing } from './sequencing/read-sequencing.ts';
import { type Asked, json, missing, ok, type Reply } from './server.ts';
import type { Store } from './store.ts';

export interface Served {
  readonly store: Store;
  readonly content: InFiles;
  readonly manifest: ScormManifest;
  /** Of launches that name none. */
  readonly profile: Profile;
  /** Told whenever there is something new to be kept. */
  readonly changed?: (() => void) | undefined;
}

type Route = (asked: Asked) => Promise<Reply>;

/** What the preview answers: the host page, its scripts, its inboxes, and the files of the package. */
export const createRoutes = async ({
  store,
  content,
  manifest,
  profile,
  changed,
}: Served): Promise<Route> => {
  const files = await packageFiles(content);
  const items = launchable(manifest.organization);
  const tree = isSequenced(manifest) ? readSequencing(manifest) : undefined;
  const routes: Readonly<Record<string, Route>> = {
    ...deskRoutes(() => scormLog(store, manifest, profile)),
    // Each load of the page is a launch: ?learner=, ?item=, ?profile= choose.
    'GET /': async ({ url }) => {
      const chosen = url.searchParams.get('profile') ?? '';
      const named = items.find(({ id }) => id === url.searchParams.get('item'));
      const item = named ?? items[0];
      if (!item) return missing;
      const launch = store.begin({
        item,
        // A part that is named is launched alone, past the gates before it.
        tree: named ? undefined : tree,
        learner: learnerOf(url.searchParams.get('learner')),
        profile: isProfile(chosen) ? chosen : profile,
      });
      return ok('text/html; charset=utf-8', hostPage(launch));
    },
    'GET /lms/host.js': () => script(join(programRoot(), 'build/preview/host.js')),
    // As published, so that we are judged by another's code.
    'GET /lms/api.js': () => script(scormAgain(manifest.version)),
    'POST /lms/commit': async ({ url, body }) => {
      store.commit(launchOf(url), committed(body), url.searchParams.get('item') ?? undefined);
      changed?.();
      return json({ result: 'true', errorCode: 0 });
    },
    'POST /lms/sequencing': async ({ url, body }) => {
      store.sequence(launchOf(url), body);
      changed?.();
      return json({});
    },
    'POST /lms/calls': async ({ body }) => {
      store.log(JSON.parse(body) as readonly Call[]);
      return json({});
    },
  };
  return async (asked) => {
    const { method, url } = asked;
    const route = routes[`${method} ${url.pathname}`];
    if (route) return route(asked);
    const path = /^\/pkg\/(.*)$/.exec(url.pathname)?.[1];
    return method === 'GET' && path !== undefined ? files(path) : missing;
  };
};

const launchOf = (url: URL): number => Number(url.searchParams.get('launch'));

/** `require` resolves to the build for old browsers; the module lies below it under the same name. */
const scormAgain = (version: ScormVersion): string => {
  const old = createRequire(import.meta.url).resolve(`scorm-again/${version}/min`);
  return join(dirname(old), 'esm', basename(old));
};

const committed = (body: string): Cmi => (JSON.parse(body) as { readonly cmi: Cmi }).cmi;
