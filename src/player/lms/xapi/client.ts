import type { Launch } from './launch.ts';

/** A learning record store, or the LMS that stands before it. */
export interface Client {
  /** A document; empty: there is none. None: no answer, or a refusal. */
  readonly read: (resource: string, query: Query) => Promise<Json | undefined>;
  /** `false`: not taken. `last`: the page may be going, so the browser is to deliver it by itself. */
  readonly write: (method: 'PUT' | 'POST', resource: string, letter: Letter) => Promise<boolean>;
}

export type Json = Readonly<Record<string, unknown>>;
export type Query = Readonly<Record<string, string | undefined>>;

export interface Letter {
  readonly query?: Query;
  readonly body: string;
  readonly last?: boolean;
}

/** A page is of no use to a learner who waits for an LMS that does not answer. */
const patience = 8000;

export const createClient = ({ endpoint }: Pick<Launch, 'endpoint'>, authorization: string): Client => {
  const ask = async (
    method: string,
    resource: string,
    letter: Partial<Letter>,
  ): Promise<Response | undefined> => {
    const { query = {}, body, last = false } = letter;
    const url = new URL(resource, endpoint.replace(/\/?$/, '/'));
    for (const name in query) if (query[name] !== undefined) url.searchParams.set(name, query[name]);
    const headers = {
      Authorization: authorization,
      'X-Experience-API-Version': '1.0.3',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const init = { method, headers, body: body ?? null };
    return last ? answerTo(url.href, { ...init, keepalive: true }) : request(url.href, init);
  };
  return {
    read: async (resource, query) => {
      const response = await ask('GET', resource, { query });
      if (response?.status === 404) return {};
      return response?.ok ? jsonOf(response) : undefined;
    },
    write: async (method, resource, letter) => {
      const response = await ask(method, resource, letter);
      // 409: it is there already, because an answer got lost on its way back.
      return response !== undefined && (response.ok || response.status === 409);
    },
  };
};

/** Nothing where there is no answer in time. */
export const request = async (url: string, init: RequestInit): Promise<Response | undefined> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  const answer = await answerTo(url, { ...init, signal: abort.signal });
  clearTimeout(timer);
  return answer;
};

const answerTo = async (url: string, init: RequestInit): Promise<Response | undefined> => {
  try {
    return await fetch(url, init);
  } catch {
    return undefined;
  }
};

export const jsonOf = async (response: Response): Promise<Json | undefined> => {
  try {
    return (await response.json()) as Json;
  } catch {
    return undefined;
  }
};
