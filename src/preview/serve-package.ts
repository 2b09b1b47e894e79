import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer as collect } from 'node:stream/consumers';
import type { InFiles } from '../package/file.ts';
import { openZip } from '../package/open-zip.ts';
import type { Call, Cmi, Profile, ScormVersion } from './call.ts';
import { createRoutes, type Reply } from './routes.ts';
import { createStore } from './store.ts';

export interface PreviewRequest {
  /** Bytes of a zip, or the files of a package. */
  readonly content: Uint8Array | InFiles;
  readonly version: ScormVersion;
  readonly profile: Profile;
  /** The data model as an earlier preview left it. */
  readonly state?: Cmi;
}

export interface Preview {
  /** Loading it begins a launch. */
  readonly url: string;
  readonly calls: () => readonly Call[];
  /** The data model as last committed. */
  readonly cmi: () => Cmi | undefined;
  /** Calls that ended with an error code, and calls that the profile refused. */
  readonly problems: () => readonly Call[];
  readonly close: () => Promise<void>;
}

/** Plays a SCORM package in an LMS of our own, on this machine only. */
export const servePackage = async (request: PreviewRequest): Promise<Preview> => {
  const store = createStore(request.version, request.profile, request.state);
  const content = request.content instanceof Uint8Array ? await openZip(request.content) : request.content;
  const route = await createRoutes({ store, content, version: request.version });
  const server = createServer((asked, answer) => {
    const own = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Another site that lets its name point to this machine must not read a course.
    const reply = asked.headers.host === own ? answerTo(asked, route) : Promise.resolve(forbidden);
    void reply.then((one) => send(answer, one)).catch(() => send(answer, broken));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls: store.calls,
    cmi: store.cmi,
    problems: () => store.calls().filter(({ code, reason }) => code !== 0 || reason !== undefined),
    close: () =>
      new Promise((done) => {
        if ('close' in content && typeof content.close === 'function') content.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const plain = 'text/plain; charset=utf-8';
const forbidden: Reply = { status: 403, type: plain, body: 'Forbidden' };
const broken: Reply = { status: 500, type: plain, body: 'The preview failed' };

const answerTo = async (
  asked: IncomingMessage,
  route: (method: string, url: URL, body: string) => Promise<Reply>,
): Promise<Reply> => {
  const body = (await collect(asked)).toString('utf8');
  return route(asked.method ?? 'GET', new URL(asked.url ?? '/', 'http://127.0.0.1'), body);
};

const send = (answer: ServerResponse, { status, type, body }: Reply): void => {
  answer.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  answer.end(body);
};
