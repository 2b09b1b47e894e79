import { describe, expect, it } from 'vitest';
import { createLrs, emptyLrs, type Lrs, type LrsHost } from '../../src/preview/lrs/lrs.ts';
import type { Json, JsonObject } from '../../src/preview/lrs/statement.ts';

const open: LrsHost = {
  now: () => new Date('2026-01-01T00:00:00Z'),
  allows: (authorization) => authorization === 'Basic right',
  judge: () => [],
  stored: () => undefined,
  outage: async () => undefined,
  heard: () => undefined,
};

interface Ask {
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = async (lrs: Lrs, line: string, { body, headers = {} }: Ask = {}) => {
  const [method = '', path = ''] = line.split(' ');
  const {
    status,
    body: answer,
    headers: back,
  } = await lrs.answer({
    method,
    url: new URL(path, 'http://127.0.0.1/lrs/'),
    headers: { authorization: 'Basic right', 'x-experience-api-version': '1.0.3', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  return { status, body: String(answer), headers: back ?? {} };
};

const id = 'fd41c918-b88b-4b20-a0a5-a4c32391aaa0';
const statement: JsonObject = {
  id,
  actor: { mbox: 'mailto:sam@example.org' },
  verb: { id: 'http://example.org/did' },
  object: { id: 'http://example.org/this' },
};

describe('the record store takes statements', () => {
  it('by PUT and by POST, and gives them back', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect(await ask(lrs, `PUT statements?statementId=${id}`, { body: statement })).toMatchObject({
      status: 204,
    });
    const { id: _, ...nameless } = statement;
    const posted = await ask(lrs, 'POST statements', { body: [nameless, nameless] });
    expect(posted.status).toBe(200);
    expect(JSON.parse(posted.body)).toHaveLength(2);
    expect(JSON.parse((await ask(lrs, `GET statements?statementId=${id}`)).body)).toMatchObject(statement);
    const all = JSON.parse((await ask(lrs, 'GET statements?limit=2')).body) as { statements: unknown[] };
    expect(all.statements).toHaveLength(2);
    const by = async (query: string) =>
      (JSON.parse((await ask(lrs, `GET statements?${query}`)).body) as { statements: unknown[] }).statements
        .length;
    expect(await by(`agent=${encodeURIComponent('{"mbox":"mailto:sam@example.org"}')}`)).toBe(3);
    expect(await by(`verb=${encodeURIComponent('http://example.org/else')}`)).toBe(0);
    expect(await by(`activity=${encodeURIComponent('http://example.org/this')}`)).toBe(3);
  });

  it('once: the same again is well, another of the same id is a conflict', async () => {
    const lrs = createLrs(emptyLrs, open);
    for (let turn = 0; turn < 2; turn++)
      expect((await ask(lrs, 'POST statements', { body: [statement] })).status).toBe(200);
    const other = { ...statement, object: { id: 'http://example.org/that' } };
    expect(
      (await ask(lrs, 'POST statements', { body: [{ ...statement, id: crypto.randomUUID() }, other] }))
        .status,
    ).toBe(409);
    expect(lrs.statements.all()).toHaveLength(1);
  });

  const broken: readonly (readonly [string, JsonObject, string])[] = [
    ['no actor', { id }, 'actor is missing'],
    [
      'an actor of two identifiers',
      { ...statement, actor: { mbox: 'mailto:a@b.c', openid: 'http://x.y' } },
      'exactly one identifier',
    ],
    ['an actor of none', { ...statement, actor: { name: 'Sam' } }, 'exactly one identifier'],
    ['a property that nobody knows', { ...statement, colour: 'red' }, 'unknown property “colour”'],
    ['null', { ...statement, result: { response: null } }, 'response is null'],
    ['an id that is none', { ...statement, id: '42' }, 'id is not a UUID'],
    ['a verb that is a word', { ...statement, verb: { id: 'did' } }, 'verb.id is not an IRI'],
    [
      'a score above all',
      { ...statement, result: { score: { scaled: 1.5 } } },
      'scaled is not a number between -1 and 1',
    ],
    ['a score out of order', { ...statement, result: { score: { raw: 5, max: 4 } } }, 'min, raw, max'],
    ['a duration in words', { ...statement, result: { duration: 'one minute' } }, 'ISO 8601 duration'],
    ['a time without a zone', { ...statement, timestamp: '2026-01-01T00:00:00' }, 'timestamp with a zone'],
    [
      'an extension that is a word',
      { ...statement, context: { extensions: { colour: 1 } } },
      'the key “colour”',
    ],
    [
      'a language that is none',
      { ...statement, verb: { id: 'urn:x', display: { 'in English': 'did' } } },
      'the key “in English”',
    ],
  ];
  it.each(broken)('but not with %s', async (_, body, says) => {
    const lrs = createLrs(emptyLrs, open);
    const answer = await ask(lrs, 'POST statements', { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(says);
    expect(lrs.statements.all()).toEqual([]);
  });

  it('but not what its LMS refuses, nor any of the same letter', async () => {
    const lrs = createLrs(emptyLrs, { ...open, judge: () => ['not now'] });
    expect(await ask(lrs, 'POST statements', { body: [statement] })).toMatchObject({
      status: 403,
      body: 'not now',
    });
    expect(lrs.statements.all()).toEqual([]);
  });
});

describe('the record store keeps documents', () => {
  const agent = encodeURIComponent('{"mbox":"mailto:sam@example.org"}');
  const state = `activities/state?activityId=urn:a&agent=${agent}&stateId=bookmark`;
  const profile = `agents/profile?agent=${agent}&profileId=wishes`;

  it('of a state: put, merged, listed, removed', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect((await ask(lrs, `GET ${state}`)).status).toBe(404);
    expect((await ask(lrs, `PUT ${state}`, { body: { page: 1 } })).status).toBe(204);
    expect((await ask(lrs, `POST ${state}`, { body: { mark: 2 } })).status).toBe(204);
    expect(JSON.parse((await ask(lrs, `GET ${state}`)).body)).toEqual({ page: 1, mark: 2 });
    expect(JSON.parse((await ask(lrs, `GET ${state.replace(/&stateId.*/, '')}`)).body)).toEqual(['bookmark']);
    expect((await ask(lrs, `GET ${state}&registration=${id}`)).status).toBe(404);
    await ask(lrs, `DELETE ${state}`);
    expect((await ask(lrs, `GET ${state}`)).status).toBe(404);
  });

  it('whatever the order in which an agent is written', async () => {
    const lrs = createLrs(emptyLrs, open);
    const written = (text: string) =>
      `activities/state?activityId=urn:a&stateId=s&agent=${encodeURIComponent(text)}`;
    await ask(lrs, `PUT ${written('{"account":{"homePage":"http://x.y","name":"n"},"name":"Sam"}')}`, {
      body: 1,
    });
    expect(
      (await ask(lrs, `GET ${written('{"name":"S","account":{"homePage":"http://x.y","name":"n"}}')}`)).body,
    ).toBe('1');
  });

  it('of a profile only from who knows what is there', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect((await ask(lrs, `PUT ${profile}`, { body: 1 })).status).toBe(400);
    expect((await ask(lrs, `PUT ${profile}`, { body: 1, headers: { 'if-none-match': '*' } })).status).toBe(
      204,
    );
    expect((await ask(lrs, `PUT ${profile}`, { body: 2, headers: { 'if-none-match': '*' } })).status).toBe(
      412,
    );
    expect((await ask(lrs, `PUT ${profile}`, { body: 2 })).status).toBe(409);
    const { headers } = await ask(lrs, `GET ${profile}`);
    expect((await ask(lrs, `PUT ${profile}`, { body: 2, headers: { 'if-match': '"else"' } })).status).toBe(
      412,
    );
    expect(
      (await ask(lrs, `PUT ${profile}`, { body: 2, headers: { 'if-match': headers.etag ?? '' } })).status,
    ).toBe(204);
    expect((await ask(lrs, `GET ${profile}`)).body).toBe('2');
  });

  it('but not without the parameters that name them', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect(await ask(lrs, 'GET activities/state?stateId=s')).toMatchObject({ status: 400 });
  });

  it('and gives all of it to its next life', async () => {
    const lrs = createLrs(emptyLrs, open);
    await ask(lrs, `PUT ${state}`, { body: 1 });
    await ask(lrs, 'POST statements', { body: statement });
    const next = createLrs(JSON.parse(JSON.stringify(lrs.state())) as ReturnType<Lrs['state']>, open);
    expect((await ask(next, `GET ${state}`)).body).toBe('1');
    expect(next.statements.all()).toEqual(lrs.statements.all());
  });
});

describe('the record store', () => {
  it('says what it is, to anybody', async () => {
    const lrs = createLrs(emptyLrs, open);
    const about = await ask(lrs, 'GET about', { headers: { authorization: '' } });
    expect(JSON.parse(about.body)).toEqual({ version: ['1.0.3'] });
  });

  it('lets pages of other origins ask', async () => {
    const lrs = createLrs(emptyLrs, open);
    const { status, headers } = await ask(lrs, 'OPTIONS statements');
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    for (const name of ['Authorization', 'X-Experience-API-Version', 'Content-Type', 'If-Match'])
      expect(headers['access-control-allow-headers']).toContain(name);
  });

  it('asks who it is, and for the version', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect((await ask(lrs, 'GET statements', { headers: { authorization: 'Basic wrong' } })).status).toBe(
      401,
    );
    expect(
      (await ask(lrs, 'GET statements', { headers: { 'x-experience-api-version': '0.9' } })).status,
    ).toBe(400);
  });

  it('knows nothing else', async () => {
    const lrs = createLrs(emptyLrs, open);
    expect((await ask(lrs, 'GET else')).status).toBe(404);
    expect((await ask(lrs, 'DELETE statements')).status).toBe(405);
  });
});
