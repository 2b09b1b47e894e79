import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cli, temporaryFolder } from './support/cli.ts';

/** How often each path was asked for, by method. */
const asked: string[] = [];
let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/closed') return void response.destroy();
    if (url === '/garbage') return void response.socket?.end('hello\r\n\r\n');
    if (url === '/circle') response.writeHead(302, { location: '/circle' });
    else if (url === '/moved') response.writeHead(302, { location: '/good' });
    else if (url === '/no-head') response.statusCode = method === 'HEAD' ? 405 : 200;
    else response.statusCode = Number(/^\/(\d+)/.exec(url)?.[1] ?? 200);
    response.end('words');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  host = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});

afterAll(() => {
  server.close();
});

const course = async (...addresses: readonly string[]): Promise<string> => {
  const { folder, remove } = await temporaryFolder({
    'course.yml': 'id: c\ntitle: C\n',
    '01-m/01-a.md': `# A\n\n${addresses.map((one) => `[a link](${one})`).join('\n\n')}\n`,
    '01-m/02-b.md': `---\ntype: link\nurl: ${addresses[0]}\n---\n\nSee it.\n`,
  });
  onTestFinished(remove);
  return folder;
};

const check = async (folder: string, ...args: readonly string[]) => {
  const { out, code } = await cli(folder, ['check', '--json', ...args]);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly {
      readonly code: string;
      readonly message: string;
      readonly at: { readonly line: number };
      readonly related?: readonly unknown[];
    }[];
  };
  return { code, found: diagnostics };
};

describe('check --external', () => {
  it('reports pages that are gone, once, at their first place, and what it can not tell as a note', async () => {
    const folder = await course(
      `${host}/404`,
      `${host}/good#anchor`,
      `${host}/moved`,
      `${host}/no-head`,
      `${host}/403`,
      `${host}/410`,
      'http://127.0.0.1:9/',
    );
    const { found } = await check(folder, '--external');
    expect(found.map(({ code, at, message }) => `${code} ${at.line} ${message.replace(host, '')}`)).toEqual([
      'links/external-broken 3 /404 can not be opened: the server answers 404, not found',
      'links/external-unsure 11 /403 could not be checked: the server answers 403',
      'links/external-broken 13 /410 can not be opened: the server answers 410, not found',
      expect.stringMatching(/^links\/external-\w+ 15 /),
    ]);
    expect(found[0]?.related).toHaveLength(1);
    expect(asked.filter((one) => one === 'HEAD /good').length).toBeLessThanOrEqual(2);
    expect((await check(folder, '--external', '--strict')).code).toBe(4);
  });

  it('says in plain words why an address can not be opened', async () => {
    const folder = await course(
      `${host}/circle`,
      `${host}/closed`,
      `${host}/garbage`,
      `${host}/500`,
      'http://127.0.0.1:9/',
      'http://127.0.0.1:99999/',
      `${host}/good`,
    );
    const { found } = await check(folder, '--external');
    expect(found.map(({ code, message }) => `${code.slice(15)}: ${message.replace(/^.*: /, '')}`)).toEqual([
      'unsure: it leads in a circle, at least for a program that keeps no cookies',
      'broken: the server broke the connection off',
      'unsure: what answers there is no web server',
      'unsure: the server answers 500',
      'broken: browsers open nothing at its port',
      'broken: it is no address that a browser understands',
    ]);
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'broken: its certificate is not valid, and browsers warn of it'],
    ['ECONNREFUSED', 'broken: the server takes no connection'],
  ])('says what %s means', async (code, says) => {
    const { folder, remove } = await temporaryFolder({
      'course.yml': 'id: c\ntitle: C\n',
      '01-m/01-a.md': '# A\n\n[One](https://one.example/) and [another](https://two.example/).\n',
    });
    onTestFinished(remove);
    const fetch = async (address: unknown): Promise<Response> => {
      if (String(address).includes('two')) return new Response();
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    };
    const { out } = await cli(folder, ['check', '--json', '--external'], { fetch });
    const [found] = JSON.parse(out).diagnostics;
    expect(`${found.code.slice(15)}: ${found.message.replace(/^.*: /, '')}`).toBe(says);
  });

  it('waits a quarter of a minute for a server, no longer', async () => {
    const folder = await course('https://one.example/', 'https://two.example/');
    const fetch = async (address: unknown): Promise<Response> => {
      if (String(address).includes('two')) return new Response();
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    };
    const { out } = await cli(folder, ['check', '--json', '--external'], { fetch });
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({
      code: 'links/external-unsure',
      message: 'https://one.example/ could not be checked: the server did not answer within 15 seconds',
    });
  });

  it('calls no link broken where nothing can be reached', async () => {
    const { found, code } = await check(
      await course('http://host.invalid/a', 'http://host.invalid/b'),
      '--external',
    );
    expect(found.map((one) => one.code)).toEqual(['links/external-offline']);
    expect(code).toBe(0);
  });

  it('uses the network only when it is asked to', async () => {
    const before = asked.length;
    expect((await check(await course(`${host}/404`))).found).toEqual([]);
    expect(asked.length).toBe(before);
  });
});
