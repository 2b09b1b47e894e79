import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
// @ts-expect-error: a script of the compilation, without types.
import { shortened } from '../../scripts/shortened.mjs';
import { leaveMark } from '../../src/player/lms/session-mark.ts';
import { readRecord } from '../../src/player/lms/xapi/record.ts';
import { createMirror } from '../../src/player/shell/mirror.ts';
import { storage } from '../player/desk-lms.ts';
import { type BuiltCourse, buildKinds } from './course-copy.ts';
import { buildExample } from './example-packages.ts';

const courses: BuiltCourse[] = [];

beforeAll(async () => {
  courses.push(await buildExample(['site']), await buildKinds(['site']));
}, 240_000);

afterAll(() => {
  for (const course of courses) course.remove();
  vi.unstubAllGlobals();
});

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysOf(inner),
      ])
    : [];

/** All JSON that the player finds in the pages of a site, as its keys. */
const keysIn = (site: string): readonly string[] => {
  const read = (...path: readonly string[]): string => readFileSync(join(site, ...path), 'utf8');
  const assigned = ['course.js', 'search-index.js'].map((name) => read('assets', name));
  const pages = readdirSync(join(site, 'pages')).map((name) => read('pages', name));
  const texts = [
    ...assigned.map((script) => script.slice(script.indexOf('=') + 1).replace(/;\s*$/, '')),
    ...pages.flatMap((page) => /id="cw-page">(.*?)<\/script>/s.exec(page)?.[1] ?? []),
  ];
  return texts.flatMap((text) => keysOf(JSON.parse(text)));
};

describe('properties that have short names in the player’s scripts', () => {
  it('stand in no JSON of a page', () => {
    const keys = new Set(courses.flatMap(({ site }) => keysIn(site)));
    expect(keys.size).toBeGreaterThan(50);
    expect([...keys].filter((key) => shortened.includes(key))).toEqual([]);
  });

  it('stand in nothing that is stored: another edition of the player has to read it', () => {
    const [local, tab] = [storage(), storage()];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', tab);
    createMirror('course', 'ann').keep(1, { state: 'a', location: 'b' });
    leaveMark('course', { learner: 'ann', since: 1, open: true });
    const stored = [local, tab].flatMap((one) =>
      Array.from({ length: one.length }, (_, index) => JSON.parse(one.getItem(one.key(index) ?? '') ?? '')),
    );
    expect(stored).toHaveLength(2);
    const keys = [...stored, readRecord({})].flatMap(keysOf);
    expect(keys.filter((key) => shortened.includes(key))).toEqual([]);
  });
});
