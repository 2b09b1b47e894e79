import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer as collect } from 'node:stream/consumers';

/** What is asked of a server. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Answers on this machine only. `port` 0: one that is free. */
export const listen = async (answer: (asked: Asked) => Promise<Reply>, port = 0): Promise<Server> => {
  const server = createServer((request, response) => {
    const own = `127.0.0.1:${portOf(server.address())}`;
    // Another site that lets its name point to this machine must not read a course.
    const reply = request.headers.host === own ? read(request).then(answer) : Promise.resolve(forbidden);
    void reply.catch(() => broken).then((one) => send(response, one));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

const read = async (request: IncomingMessage): Promise<Asked> => ({
  method: request.method ?? 'GET',
  url: new URL(request.url ?? '/', 'http://127.0.0.1'),
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
  ),
  body: (await collect(request)).toString('utf8'),
});

const plain = 'text/plain; charset=utf-8';

export const missing: Reply = { status: 404, type: plain, body: 'Not found' };
const forbidden: Reply = { status: 403, type: plain, body: 'Forbidden' };
const broken: Reply = { status: 500, type: plain, body: 'The preview failed' };

export const ok = (type: string, body: string | Uint8Array): Reply => ({ status: 200, type, body });

export const json = (value: unknown): Reply => ok('application/json', JSON.stringify(value));

const send = (response: ServerResponse, { status, type, body, headers }: Reply): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
};
