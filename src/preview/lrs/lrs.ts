import { type Asked, missing, ok, type Reply } from '../server.ts';
import { checkStatement } from './check-statement.ts';
import { createDocuments, type Documents, isDocumentResource, type Stored } from './documents.ts';
import { isObject, type Json, type JsonObject } from './statement.ts';
import { createStatements, type Statements } from './statements.ts';

/** What a record store keeps, as JSON. */
export interface LrsState {
  readonly statements: readonly JsonObject[];
  readonly documents: Stored;
}

export const emptyLrs: LrsState = { statements: [], documents: {} };

/** A learning record store in memory (xAPI 1.0.3, part 3). */
export interface Lrs {
  readonly answer: (asked: Asked) => Promise<Reply>;
  readonly statements: Statements;
  readonly documents: Documents;
  readonly state: () => LrsState;
}

/** A request to the store and what came of it. */
export interface Letter {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly resource: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  /** Why it was refused; what is wrong although it was taken. */
  readonly reasons: readonly string[];
}

export interface LrsHost {
  readonly now: () => Date;
  /** Whether a request may be made at all. */
  readonly allows: (authorization: string) => boolean;
  /** What an LMS says of statements, one after another; `authorization` tells the session. None: it takes them. */
  readonly judge: (batch: readonly JsonObject[], authorization: string) => readonly string[];
  /** The batch has been stored. */
  readonly stored: (batch: readonly JsonObject[], authorization: string) => void;
  /** How the store fails today; none: it works. */
  readonly outage: (method: string) => Promise<Reply | undefined>;
  readonly heard: (letter: Letter) => void;
}

const cors: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, POST, DELETE, HEAD, OPTIONS',
  'access-control-allow-headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'access-control-expose-headers': 'ETag, X-Experience-API-Version, X-Experience-API-Consistent-Through',
  'access-control-max-age': '600',
};

export const createLrs = (before: LrsState, host: LrsHost): Lrs => {
  const statements = createStatements(before.statements, host.now);
  const documents = createDocuments(before.documents, host.now);
  const lrs = { statements, documents, host };
  return {
    statements,
    documents,
    state: () => ({ statements: statements.all(), documents: documents.all() }),
    answer: async (asked) => {
      const { method, url, body } = asked;
      const headers = { ...cors, 'x-experience-api-version': '1.0.3' };
      if (method === 'OPTIONS') return { status: 204, type: plain, body: '', headers };
      const resource = url.pathname.replace(/^\/(?:lrs\/)?/, '');
      const { reply, reasons } = await respond(lrs, resource, asked);
      const query = Object.fromEntries(url.searchParams);
      const at = host.now().getTime();
      host.heard({ at, method, resource, query, body, status: reply.status, reasons });
      return { ...reply, headers: { ...reply.headers, ...headers } };
    },
  };
};

const plain = 'text/plain; charset=utf-8';

interface Answered {
  readonly reply: Reply;
  readonly reasons: readonly string[];
}

interface Inside {
  readonly statements: Statements;
  readonly documents: Documents;
  readonly host: LrsHost;
}

const refuse = (status: number, ...reasons: readonly string[]): Answered => ({
  reply: { status, type: plain, body: reasons.join('\n') },
  reasons,
});

const give = (reply: Reply): Answered => ({ reply, reasons: [] });

const respond = async (inside: Inside, resource: string, asked: Asked): Promise<Answered> => {
  const { host, documents } = inside;
  const { method, headers, url, body } = asked;
  if (resource === 'about') return give(json({ version: ['1.0.3'] }));
  const outage = await host.outage(method);
  if (outage) return give(outage);
  if (!host.allows(headers.authorization ?? '')) return refuse(401, 'the authorization is not known');
  if (!/^1\.0(?:\.\d+)?$/.test(headers['x-experience-api-version'] ?? ''))
    return refuse(400, 'the header X-Experience-API-Version is not 1.0.3');
  if (resource === 'statements') return onStatements(inside, asked);
  if (!isDocumentResource(resource)) return give(missing);
  const query = Object.fromEntries(url.searchParams);
  const lacking = required[resource]?.filter((name) => !query[name]) ?? [];
  if (lacking.length > 0) return refuse(400, `the parameter ${lacking.join(', ')} is missing`);
  return give(documents.answer({ resource, query, method, headers, body }));
};

const required: Readonly<Record<string, readonly string[]>> = {
  'activities/state': ['activityId', 'agent'],
  'activities/profile': ['activityId'],
  'agents/profile': ['agent'],
};

const onStatements = (inside: Inside, { method, url, headers, body }: Asked): Answered => {
  const { searchParams } = url;
  switch (method) {
    case 'GET':
      return give(found(inside.statements, searchParams));
    case 'PUT': {
      const id = searchParams.get('statementId');
      const one = parse(body);
      if (id === null || !isObject(one)) return refuse(400, 'a PUT names one statement and holds it');
      return store(inside, [{ ...one, id }], { authorization: headers.authorization ?? '', status: 204 });
    }
    case 'POST': {
      const given = parse(body);
      const batch = Array.isArray(given) ? given : [given];
      if (!batch.every(isObject)) return refuse(400, 'the body is neither a statement nor a list of them');
      const named = batch.map((one) => ({ ...one, id: one.id ?? crypto.randomUUID() }));
      return store(inside, named, { authorization: headers.authorization ?? '', status: 200 });
    }
    default:
      return refuse(405, `statements know no ${method}`);
  }
};

const parse = (body: string): Json | undefined => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
};

const found = (statements: Statements, query: URLSearchParams): Reply => {
  const id = query.get('statementId');
  if (id === null) return json({ statements: statements.find(query), more: '' });
  const one = statements.all().find((statement) => statement.id === id);
  return one ? json(one) : missing;
};

const json = (value: Json): Reply => ok('application/json', JSON.stringify(value));

interface Storing {
  readonly authorization: string;
  readonly status: 200 | 204;
}

/** All of a batch or nothing of it (part 3, 2.1.2). */
const store = (
  { statements, host }: Inside,
  batch: readonly JsonObject[],
  { authorization, status }: Storing,
): Answered => {
  const wrong = batch.flatMap(checkStatement);
  if (wrong.length > 0) return refuse(400, ...wrong);
  const done = (): Answered =>
    give(status === 204 ? { status, type: plain, body: '' } : json(batch.map(({ id = '' }) => id)));
  // What is there already is not judged again: an answer got lost, and the same was sent once more.
  const fresh = batch.filter((one) => !statements.has(one));
  if (fresh.length === 0) return done();
  const judged = host.judge(fresh, authorization);
  if (judged.length > 0) return refuse(403, ...judged);
  if (statements.add(fresh) === 'conflict') return refuse(409, 'another statement has this id');
  host.stored(fresh, authorization);
  return done();
};
