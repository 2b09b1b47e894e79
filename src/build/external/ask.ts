import { tool } from '../tool.ts';

/** What came of asking for an address. */
export type Answer =
  | { readonly state: 'found' }
  /** It is not there. */
  | { readonly state: 'gone'; readonly reason: string }
  /** It may be there: the server would not say, or not in time. */
  | { readonly state: 'unsure'; readonly reason: string }
  /** Nothing was reached. */
  | { readonly state: 'unreached'; readonly reason: string };

export type Fetch = typeof fetch;

/** Milliseconds. */
const patience = 15_000;

/** Asks for the head of a page, and for the page where the server does not like that. */
export const ask = async (address: string, fetch: Fetch): Promise<Answer> => {
  if (!URL.canParse(address)) return { state: 'gone', reason: 'it is no address that a browser understands' };
  const head = await request(address, 'HEAD', fetch);
  // Many servers answer HEAD with an error for pages that are there.
  return head.state === 'found' ? head : request(address, 'GET', fetch);
};

const request = async (address: string, method: 'HEAD' | 'GET', fetch: Fetch): Promise<Answer> => {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': `${tool.name}/${tool.version} (checks links)`, accept: '*/*' },
    });
    await response.body?.cancel();
    return ofStatus(response);
  } catch (error) {
    return ofError(error);
  }
};

const ofStatus = ({ status, ok }: Response): Answer => {
  if (ok) return { state: 'found' };
  if (status === 404 || status === 410)
    return { state: 'gone', reason: `the server answers ${status}, not found` };
  return { state: 'unsure', reason: `the server answers ${status}` };
};

const ofError = (error: unknown): Answer => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (error instanceof Error && error.name === 'TimeoutError')
    return { state: 'unsure', reason: `the server did not answer within ${patience / 1000} seconds` };
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code))
    return { state: 'gone', reason: 'its certificate is not valid, and browsers warn of it' };
  const reason = reasons[code];
  if (reason !== undefined) return { state: 'unreached', reason };
  const said = cause instanceof Error ? cause.message : String(cause);
  // Of the Fetch standard, which gives these no codes (2.9 Port blocking, 4.4 HTTP-redirect fetch).
  if (said === 'bad port') return { state: 'gone', reason: 'browsers open nothing at its port' };
  if (said === 'redirect count exceeded')
    return { state: 'unsure', reason: 'it leads in a circle, at least for a program that keeps no cookies' };
  return { state: 'unsure', reason: code.startsWith('HPE_') ? 'what answers there is no web server' : said };
};

const reasons: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the server takes no connection',
  ECONNRESET: 'the server broke the connection off',
  EHOSTUNREACH: 'there is no way to the server',
  ENETUNREACH: 'there is no way to the server',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'the server could not be reached in time',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'the server could not be reached in time',
};
