import { vi } from 'vitest';
import type { InFiles } from '../../src/package/file.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import type { Session } from '../../src/preview/cmi5/session.ts';
import { learnerOf } from '../../src/preview/launch-cmi.ts';
import { createLrs, emptyLrs, type Letter, type Lrs } from '../../src/preview/lrs/lrs.ts';
import { at, type JsonObject, textAt } from '../../src/preview/lrs/statement.ts';
import type { Profile } from '../../src/preview/profiles.ts';
import type { Reply } from '../../src/preview/server.ts';
import { cmi5Package } from '../../src/preview/xapi/cmi5-package.ts';
import { tincanPackage } from '../../src/preview/xapi/tincan-package.ts';
import type { XapiLms } from '../../src/preview/xapi/xapi-lms.ts';
import { storage } from './desk-lms.ts';

/** An LMS with a record store, a browser's stores and its `fetch`, without a browser and without a network. */
export interface DeskLrs {
  readonly lms: XapiLms;
  readonly lrs: Lrs;
  readonly letters: readonly Letter[];
  /** Opens the address of a launch in this window. */
  readonly launch: (options?: { profile?: Profile; learner?: string; enrol?: boolean }) => void;
  /** The same page again in the same tab: its address may be another page's, without a query. */
  readonly reload: (query?: boolean) => void;
  readonly newTab: () => void;
  /** Answers instead of the store; none: it works. */
  readonly outage: {
    answer?: ((method: string, resource: string) => Reply | 'no answer' | undefined) | undefined;
  };
  /** Verbs that units have said, in order. */
  readonly verbs: () => readonly string[];
  readonly said: (verb: string) => readonly JsonObject[];
  readonly reasons: () => readonly string[];
  readonly sessions: () => readonly Session[];
}

const files = (unit: string): Readonly<Record<'cmi5' | 'xapi', InFiles>> => ({
  cmi5: memoryFiles({
    'index.html': '',
    'cmi5.xml': `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:c"><title><langstring>C</langstring></title><description><langstring>C</langstring></description></course>
<au id="urn:c:au" ${unit}><title><langstring>C</langstring></title><description><langstring>C</langstring></description><url>index.html</url></au>
</courseStructure>`,
  }),
  xapi: memoryFiles({
    'index.html': '',
    'tincan.xml': `<tincan><activities><activity id="urn:c"><name>C</name><launch>index.html</launch></activity></activities></tincan>`,
  }),
});

export const deskLrs = async (
  kind: 'cmi5' | 'xapi',
  unit = 'moveOn="CompletedAndPassed"',
): Promise<DeskLrs> => {
  const letters: Letter[] = [];
  const outage: DeskLrs['outage'] = {};
  const now = (): Date => new Date();
  const content = files(unit)[kind];
  const before = { registrations: {}, sessions: [] };
  const lms: XapiLms =
    kind === 'cmi5'
      ? await cmi5Package(content, before, { now, lrs: () => lrs })
      : await tincanPackage(content, before);
  const lrs = createLrs(emptyLrs, {
    now,
    allows: lms.allows,
    judge: lms.judge,
    stored: lms.stored,
    outage: async () => undefined,
    heard: (letter) => void letters.push(letter),
  });
  const newTab = (): void => void vi.stubGlobal('sessionStorage', storage());
  newTab();
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('fetch', fetchFrom(lms, lrs, outage));
  const go = (address: string): void => void vi.stubGlobal('location', new URL(address));
  const own = (): readonly JsonObject[] =>
    lrs.statements.all().filter((one) => !/launched|abandoned/.test(textAt(one, 'verb', 'id')));
  const word = (one: JsonObject): string => textAt(one, 'verb', 'id').replace(/^.*\//, '');
  return {
    lms,
    lrs,
    letters,
    outage,
    newTab,
    launch: ({ profile = 'spec', learner, enrol = false } = {}) => {
      const addresses = {
        package: 'https://content.example/pkg/',
        endpoint: 'https://lms.example/lrs/',
        fetch: 'https://lms.example/fetch',
        back: 'https://lms.example/returned',
      };
      go(lms.launch({ learner: learnerOf(learner ?? null), profile, unit: null, enrol, addresses }) ?? '');
    },
    reload: (query = true) => query || go('https://content.example/pkg/pages/start.html'),
    verbs: () => own().map(word),
    said: (verb) => own().filter((one) => word(one) === verb),
    reasons: () => letters.flatMap(({ reasons }) => reasons),
    sessions: lms.sessions,
  };
};

const fetchFrom =
  (lms: XapiLms, lrs: Lrs, outage: DeskLrs['outage']) =>
  async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address);
    const { method = 'GET', body = '' } = init;
    const resource = url.pathname.slice(1);
    const failed = outage.answer?.(method, resource);
    if (failed === 'no answer') return never(init.signal);
    if (failed) return responseOf(failed);
    if (resource === 'fetch') return Response.json(lms.token(url.searchParams.get('k') ?? ''));
    const headers = Object.fromEntries(
      Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    return responseOf(await lrs.answer({ method, url, headers, body: String(body) }));
  };

const responseOf = ({ status, body }: Reply): Response =>
  new Response(status === 204 ? null : new TextDecoder().decode(bytesOf(body)), { status });

const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new DOMException('', 'AbortError'))));

export const resultOf = (one: JsonObject | undefined): unknown => at(one, 'result');
