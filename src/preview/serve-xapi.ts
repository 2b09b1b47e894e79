import type { InFiles } from '../package/file.ts';
import { openZip } from '../package/open-zip.ts';
import type { Session } from './cmi5/session.ts';
import { deskRoutes } from './desk-routes.ts';
import { framePage, page } from './frame-page.ts';
import { learnerOf } from './launch-cmi.ts';
import { createLrs, emptyLrs, type Letter, type LrsState } from './lrs/lrs.ts';
import type { JsonObject } from './lrs/statement.ts';
import { packageFiles } from './package/package-files.ts';
import { isProfile, type Profile } from './profiles.ts';
import type { DeskProblem } from './served.ts';
import { type Asked, json, listen, missing, ok, type Reply } from './server.ts';
import { cmi5Package } from './xapi/cmi5-package.ts';
import { outage } from './xapi/outage.ts';
import { tincanPackage } from './xapi/tincan-package.ts';
import type { XapiLmsState } from './xapi/xapi-lms.ts';
import { type XapiDesk, xapiLog } from './xapi/xapi-log.ts';

export interface XapiRequest {
  /** Bytes of a zip, or the files of a package. */
  readonly content: Uint8Array | InFiles;
  readonly kind: 'cmi5' | 'xapi';
  readonly profile: Profile;
  /** What an earlier preview left. */
  readonly state?: XapiState;
  /** None: one that is free. The record store has one of its own. */
  readonly port?: number;
  /** Told whenever there is something new to be kept. */
  readonly changed?: () => void;
}

export interface XapiState {
  readonly lms: XapiLmsState;
  readonly lrs: LrsState;
}

const noState: XapiState = { lms: { registrations: {}, sessions: [] }, lrs: emptyLrs };

export interface XapiPreview {
  /** Loading it begins a launch; `?learner=ID`, `?unit=ID`, `?profile=NAME` and `?enrol=anew` choose. */
  readonly url: string;
  readonly title: string;
  /** Every request to the record store, in order. */
  readonly letters: () => readonly Letter[];
  readonly statements: () => readonly JsonObject[];
  readonly sessions: () => readonly Session[];
  /** What is wrong with the package, and with what it has said. */
  readonly problems: () => readonly DeskProblem[];
  readonly state: () => XapiState;
  readonly close: () => Promise<void>;
}

interface Desk extends XapiDesk {
  /** Of the launch at hand. */
  profile: Profile;
}

/** Plays a cmi5 or xAPI package before a record store of our own, on this machine only. */
export const serveXapi = async (request: XapiRequest): Promise<XapiPreview> => {
  const content = request.content instanceof Uint8Array ? await openZip(request.content) : request.content;
  const desk = await openDesk(content, request);
  const files = await packageFiles(content);
  const place: Place = {
    desk,
    files,
    usual: request.profile,
    server: () => server.url,
    store: () => store.url,
  };
  const server = await listen((asked) => onPackage(place, asked), request.port);
  // A port of its own is an origin of its own: what a package does there it may do with any LMS.
  const store = await listen((asked) => onStore(desk, asked));
  const { lms, lrs, letters } = desk;
  return {
    url: server.url,
    title: lms.title,
    letters: () => letters,
    statements: lrs.statements.all,
    sessions: lms.sessions,
    problems: () => xapiLog(desk, request.profile).problems,
    state: () => ({ lms: lms.state(), lrs: lrs.state() }),
    close: async () => {
      if ('close' in content && typeof content.close === 'function') content.close();
      await Promise.all([server.close(), store.close()]);
    },
  };
};

const openDesk = async (
  content: InFiles,
  { kind, profile, state = noState, changed }: XapiRequest,
): Promise<Desk> => {
  const letters: Letter[] = [];
  const now = (): Date => new Date();
  const lms =
    kind === 'cmi5'
      ? await cmi5Package(content, state.lms, { now, lrs: () => desk.lrs })
      : await tincanPackage(content, state.lms);
  const lrs = createLrs(state.lrs, {
    now,
    allows: lms.allows,
    judge: lms.judge,
    stored: lms.stored,
    outage: (method) => outage(desk.profile, method),
    heard: (letter) => {
      letters.push(letter);
      changed?.();
    },
  });
  const desk: Desk = { kind, lms, lrs, letters, profile };
  return desk;
};

const onStore = async ({ lms, lrs }: Desk, asked: Asked): Promise<Reply> => {
  if (asked.url.pathname !== '/fetch') return lrs.answer(asked);
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Content-Type' };
  if (asked.method === 'OPTIONS') return { ...json({}), headers };
  if (asked.method !== 'POST') return { ...missing, status: 405, headers };
  return { ...json(lms.token(asked.url.searchParams.get('k') ?? '')), headers };
};

interface Place {
  readonly desk: Desk;
  readonly files: (path: string) => Promise<Reply>;
  readonly server: () => string;
  readonly store: () => string;
  /** Profile of launches that name none. */
  readonly usual: Profile;
}

const html = 'text/html; charset=utf-8';

const onPackage = async (place: Place, asked: Asked): Promise<Reply> => {
  const { method, url } = asked;
  if (method !== 'GET') return missing;
  const desk = deskRoutes(() => xapiLog(place.desk, place.usual))[`GET ${url.pathname}`];
  if (desk) return desk();
  if (url.pathname === '/') return ok(html, framePage(launch(place, url.searchParams)));
  if (url.pathname === '/returned')
    return ok(html, page('Returned', [], 'The course has sent the learner back to the LMS.'));
  const path = /^\/pkg\/(.*)$/.exec(url.pathname)?.[1];
  return path === undefined ? missing : place.files(path);
};

const launch = ({ desk, store, server, usual }: Place, query: URLSearchParams): string | undefined => {
  const chosen = query.get('profile') ?? '';
  desk.profile = isProfile(chosen) ? chosen : usual;
  return desk.lms.launch({
    learner: learnerOf(query.get('learner')),
    profile: desk.profile,
    unit: query.get('unit'),
    enrol: query.get('enrol') === 'anew',
    addresses: {
      package: `${server()}pkg/`,
      endpoint: `${store()}lrs/`,
      fetch: `${store()}fetch`,
      back: `${server()}returned`,
    },
  });
};
