import { createHash } from 'node:crypto';
import type { Reply } from '../server.ts';

/** A document as it was put. */
export interface Document {
  readonly type: string;
  readonly body: string;
  readonly updated: string;
}

export type Stored = Readonly<Record<string, Document>>;

/** Documents by the parameters that name them (xAPI 1.0.3, part 3, 2.3 to 2.6). */
export interface Documents {
  readonly answer: (request: DocumentRequest) => Reply;
  readonly put: (key: DocumentKey, body: string) => void;
  readonly get: (key: DocumentKey) => Document | undefined;
  readonly all: () => Stored;
}

export interface DocumentKey {
  readonly resource: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface DocumentRequest extends DocumentKey {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parameter that names a document of a resource. */
const names: Readonly<Record<string, string>> = {
  'activities/state': 'stateId',
  'activities/profile': 'profileId',
  'agents/profile': 'profileId',
};

export const isDocumentResource = (resource: string): boolean => resource in names;

export const createDocuments = (before: Stored, now: () => Date): Documents => {
  const stored = new Map(Object.entries(before));
  const write = (key: string, type: string, body: string): void =>
    void stored.set(key, { type, body, updated: now().toISOString() });
  const answerers: Readonly<Record<string, (request: DocumentRequest) => Reply>> = {
    GET: (request) => {
      if (request.query[names[request.resource] ?? ''] === undefined) return list(stored, request);
      const found = stored.get(keyOf(request));
      if (!found) return empty(404);
      return { status: 200, type: found.type, body: found.body, headers: { etag: etag(found) } };
    },
    PUT: (request) => {
      const refused = precondition(stored.get(keyOf(request)), request);
      if (refused) return refused;
      write(keyOf(request), typeOf(request), request.body);
      return empty(204);
    },
    POST: (request) => {
      const refused = precondition(stored.get(keyOf(request)), { ...request, resource: 'activities/state' });
      if (refused) return refused;
      const merged = merge(stored.get(keyOf(request)), request);
      if (merged === undefined) return wrong('only JSON objects can be merged');
      write(keyOf(request), typeOf(request), merged);
      return empty(204);
    },
    DELETE: (request) => {
      stored.delete(keyOf(request));
      return empty(204);
    },
  };
  return {
    answer: (request) => answerers[request.method]?.(request) ?? empty(405),
    put: (key, body) => write(keyOf(key), 'application/json', body),
    get: (key) => stored.get(keyOf(key)),
    all: () => Object.fromEntries(stored),
  };
};

/** An agent is the same whatever the order in which it is written. */
const keyOf = ({ resource, query }: DocumentKey): string => {
  const parts = Object.entries(query)
    .filter(([name]) => name !== 'since')
    .map(([name, value]) => [name, name === 'agent' ? plain(value) : value])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return JSON.stringify([resource, ...parts]);
};

const plain = (agent: string): string => {
  try {
    const value = JSON.parse(agent) as Record<string, unknown>;
    return JSON.stringify(value.account ?? value.mbox ?? value.mbox_sha1sum ?? value.openid);
  } catch {
    return agent;
  }
};

const list = (stored: ReadonlyMap<string, Document>, request: DocumentRequest): Reply => {
  const name = names[request.resource] ?? '';
  const ids = [...stored.keys()].flatMap((key) => {
    const id = new Map((JSON.parse(key) as [string, string][]).slice(1)).get(name);
    const query = { ...request.query, [name]: id ?? '' };
    return id !== undefined && keyOf({ ...request, query }) === key ? [id] : [];
  });
  return { status: 200, type: 'application/json', body: JSON.stringify(ids) };
};

const etag = ({ body }: Document): string => `"${createHash('sha1').update(body).digest('hex')}"`;

/** Profiles must not be overwritten blindly (part 3, 3.1); of a state it is only looked at what the request says. */
const precondition = (found: Document | undefined, request: DocumentRequest): Reply | undefined => {
  const { headers, resource } = request;
  const match = headers['if-match'];
  const none = headers['if-none-match'];
  if (match !== undefined && (!found || match !== etag(found))) return empty(412);
  if (none === '*' && found) return empty(412);
  if (resource === 'activities/state' || match !== undefined || none !== undefined) return undefined;
  return found ? { ...empty(409), body: 'say If-Match' } : wrong('say If-None-Match: *');
};

const merge = (found: Document | undefined, { body }: DocumentRequest): string | undefined => {
  try {
    const parts = [JSON.parse(found?.body ?? '{}') as unknown, JSON.parse(body) as unknown];
    if (parts.some((part) => typeof part !== 'object' || part === null || Array.isArray(part)))
      return undefined;
    return JSON.stringify(Object.assign({}, ...parts));
  } catch {
    return undefined;
  }
};

const typeOf = ({ headers }: DocumentRequest): string =>
  headers['content-type'] ?? 'application/octet-stream';

const empty = (status: number): Reply => ({ status, type: 'text/plain; charset=utf-8', body: '' });
const wrong = (reason: string): Reply => ({ ...empty(400), body: reason });
