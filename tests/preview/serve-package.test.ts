import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InFiles } from '../../src/package/file.ts';
import { launchCmi } from '../../src/preview/launch-cmi.ts';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': '<!DOCTYPE html><title>Hello</title>',
  'assets/theme.css': 'p { color: red }',
  'media/a b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

const content: InFiles = {
  list: async () =>
    Object.entries(files)
      .map(([path, text]) => ({ path, size: text.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  read: async (path) => new TextEncoder().encode(files[path]),
};

let preview: Preview;

beforeAll(async () => {
  preview = await servePackage({ content, version: 'scorm2004', profile: 'spec' });
});
afterAll(() => preview.close());

const get = async (path: string) => {
  const answer = await fetch(preview.url + path);
  return [answer.status, answer.headers.get('content-type'), await answer.text()];
};

/** `fetch` neither sends `..` nor another host's name. */
const raw = (path: string, host: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(preview.url);
    request({ hostname, port, path, headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', fail)
      .end();
  });

describe('the server of the preview', () => {
  it('gives the files of the package with their types', async () => {
    expect(await get('pkg/index.html')).toEqual([200, 'text/html; charset=utf-8', files['index.html']]);
    expect(await get('pkg/assets/theme.css')).toEqual([200, 'text/css; charset=utf-8', 'p { color: red }']);
    expect(await get('pkg/media/a%20b.svg')).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
      files['media/a b.svg'],
    ]);
  });

  it('gives nothing else', async () => {
    for (const path of ['pkg/', 'pkg', 'pkg/assets/', 'pkg/nothing.html', 'package.json', 'pkg/%', 'lms/'])
      expect((await get(path))[0], path).toBe(404);
    const own = new URL(preview.url).host;
    expect(await raw('/pkg/../package.json', own)).toBe(404);
    expect(await raw('/pkg/%2e%2e/package.json', own)).toBe(404);
  });

  it('answers only under its own name', async () => {
    expect(await raw('/pkg/index.html', new URL(preview.url).host)).toBe(200);
    expect(await raw('/pkg/index.html', 'example.com')).toBe(403);
  });

  it('gives the LMS’s scripts', async () => {
    for (const script of ['lms/host.js', 'lms/api.js'])
      expect((await get(script)).slice(0, 2), script).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await get('lms/api.js'))[2]).toMatch(/export\s*\{\s*Scorm2004API/);
  });

  it('takes no notice of an earlier launch that comes late', async () => {
    const commit = (launch: number, location: string) =>
      fetch(`${preview.url}lms/commit?launch=${launch}`, {
        method: 'POST',
        body: JSON.stringify({ cmi: { location } }),
      });
    await get('?launch=first');
    await get('?launch=second');
    await commit(2, 'second');
    await commit(1, 'first');
    expect(preview.cmi()).toEqual({ location: 'second' });
  });
});

describe('the data model of a launch', () => {
  it('is new at the first', () => {
    expect(launchCmi('scorm12', undefined)).toMatchObject({ core: { entry: 'ab-initio' } });
    expect(launchCmi('scorm2004', undefined)).toMatchObject({ entry: 'ab-initio' });
  });

  it('is resumed after exit suspend, without what belongs to one session', () => {
    const core = { exit: 'suspend', session_time: '00:01:00', total_time: '00:05:00', lesson_location: 'p' };
    const next = launchCmi('scorm12', { core, suspend_data: 'abc' });
    expect(next).toMatchObject({
      suspend_data: 'abc',
      core: { entry: 'resume', total_time: '00:05:00', lesson_location: 'p' },
    });
    expect(next.core).not.toHaveProperty('exit');
    expect(next.core).not.toHaveProperty('session_time');
    const later = launchCmi('scorm2004', { exit: 'suspend', session_time: 'PT1M', suspend_data: 'abc' });
    expect(later).toMatchObject({ entry: 'resume', suspend_data: 'abc' });
    expect(later).not.toHaveProperty('exit');
    expect(later).not.toHaveProperty('session_time');
  });

  it('of SCORM 2004 is a new attempt after any other exit', () => {
    const next = launchCmi('scorm2004', { exit: 'normal', suspend_data: 'abc' });
    expect(next.entry).toBe('ab-initio');
    expect(next).not.toHaveProperty('suspend_data');
  });
});
