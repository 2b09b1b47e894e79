import type { Launch } from './launch.ts';

/** A learning record store, or the LMS that stands before it. */
export interface Client {
  /** A document; empty: there is none. None: no answer, or a refusal. */
  readonly read: (resource: string, query: Query) => Promise<Json | undefined>;
  /** `false`: not taken. */
  readonly write: (method: 'PUT' | 'POST', resource: string, letter: Letter) => Promise<boolean>;
}

export type Json = Readonly<Record<string, unknown>>;
export type Query = Readonly<Record<string, string>>;

export interface Letter {
  readonly query?: Query;
  readonly body: string;
  /** The page may be going: the browser is to deliver it by itself. */
  readonly keepalive?: boolean;
}

export const createClient = ({ endpoint }: Pick<Launch, 'endpoint'>, authorization: string): Client => {
  const ask = (method: string, resource: string, { query = {}, ...letter }: Partial<Letter>) => {
    const url = new URL(resource, endpoint.replace(/\/?$/, '/'));
    for (const name in query) url.searchParams.set(name, query[name] ?? '');
    const headers = {
      Authorization: authorization,
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
    };
    return request(url.href, { method, headers, ...letter });
  };
  return {
    read: async (resource, query) => {
      const response = await ask('GET', resource, { query });
      return response?.status === 404 ? {} : jsonOf(response);
    },
    write: async (method, resource, letter) => {
      const response = await ask(method, resource, letter);
      // 409: it is there already, because an answer got lost on its way back.
      return response !== undefined && (response.ok || response.status === 409);
    },
  };
};

/** A page is of no use to a learner who waits for an LMS that does not answer. */
const patience = 8000;

/** Nothing where there is no answer in time. */
export const request = async (url: string, init: RequestInit): Promise<Response | undefined> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await fetch(url, { ...init, signal: abort.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};

/** What was answered; none where it is a refusal, or no JSON. */
export const jsonOf = async (response: Response | undefined): Promise<Json | undefined> => {
  try {
    return response?.ok ? ((await response.json()) as Json) : undefined;
  } catch {
    return undefined;
  }
};
