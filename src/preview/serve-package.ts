import type { InFiles } from '../package/file.ts';
import { openZip } from '../package/open-zip.ts';
import type { Call, Cmi, Profile, ScormVersion } from './call.ts';
import { someLearner } from './launch-cmi.ts';
import { launchable, readScormManifest, type ScormManifest } from './package/scorm-manifest.ts';
import { createRoutes } from './routes.ts';
import { isProblem } from './scorm/scorm-log.ts';
import { listen } from './server.ts';
import { createStore, type ScormState } from './store.ts';

export interface PreviewRequest {
  /** Bytes of a zip, or the files of a package. */
  readonly content: Uint8Array | InFiles;
  /** None: as the manifest says. */
  readonly version?: ScormVersion;
  readonly profile: Profile;
  /** What an earlier preview left. */
  readonly state?: ScormState;
  /** None: one that is free. */
  readonly port?: number;
  /** Further headers of every answer, as a server in front of an LMS sends them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told whenever there is something new to be kept. */
  readonly changed?: () => void;
}

export interface Preview {
  /** Loading it begins a launch; `?learner=ID`, `?item=ID` and `?profile=NAME` choose. */
  readonly url: string;
  readonly title: string;
  readonly calls: () => readonly Call[];
  /** The data model as last committed, of a learner and an item; none: of the usual learner and the first item. */
  readonly cmi: (learner?: string, item?: string) => Cmi | undefined;
  /** Calls that ended with an error code, and calls that the profile refused. */
  readonly problems: () => readonly Call[];
  /** What is to be given to a later preview. */
  readonly state: () => ScormState;
  readonly close: () => Promise<void>;
}

/** Plays a SCORM package in an LMS of our own, on this machine only. */
export const servePackage = async (request: PreviewRequest): Promise<Preview> => {
  const content = request.content instanceof Uint8Array ? await openZip(request.content) : request.content;
  const manifest = await manifestOf(content, request.version);
  const store = createStore(manifest, request.state);
  const { profile, changed, headers } = request;
  const route = await createRoutes({ store, content, manifest, profile, changed });
  const server = await listen(async (asked) => {
    const reply = await route(asked);
    return headers ? { ...reply, headers: { ...reply.headers, ...headers } } : reply;
  }, request.port);
  const first = launchable(manifest.organization)[0]?.id ?? '';
  return {
    url: server.url,
    title: manifest.title,
    calls: store.calls,
    cmi: (learner = someLearner.id, item = first) => store.state().cmi[learner]?.[item],
    problems: () => store.calls().filter(isProblem),
    state: store.state,
    close: () => {
      if ('close' in content && typeof content.close === 'function') content.close();
      return server.close();
    },
  };
};

/** Files without a manifest are played from `index.html`. */
const manifestOf = async (content: InFiles, version: ScormVersion | undefined): Promise<ScormManifest> => {
  const files = await content.list();
  if (!files.some(({ path }) => path === 'imsmanifest.xml')) return withoutManifest(version ?? 'scorm12');
  const read = readScormManifest(new TextDecoder().decode(await content.read('imsmanifest.xml')));
  return version === undefined ? read : { ...read, version };
};

const withoutManifest = (version: ScormVersion): ScormManifest => {
  const element = { name: 'organization', attrs: {}, children: [], text: '', line: 1 };
  const organization = { id: 'ITEM', title: '', href: 'index.html', items: [], element };
  return { version, title: '', organization, collections: {} };
};
