import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCourse } from '../src/build/read-course.ts';
import { codes } from '../src/diagnostics/codes.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { cli, temporaryFolder } from './support/cli.ts';
import { readCourseFiles } from './support/read-course-files.ts';

/**
 * Each folder of tests/cases is the smallest course with one mistake, or what a command line was given; expected.json says
 * what is found. command.txt holds the command where it is not reading alone that finds it.
 */
const root = fileURLToPath(new URL('cases', import.meta.url));
const names = (await readdir(root)).sort();

interface Found {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

const found = ({ code, at }: Diagnostic): Found => ({ code, ...at });

// What the file says is checked below, by comparing it.
const expected = async (name: string): Promise<readonly Found[]> =>
  JSON.parse(await readFile(join(root, name, 'expected.json'), 'utf8')) as readonly Found[];

const commandOf = async (name: string): Promise<readonly string[] | undefined> => {
  const line = await readFile(join(root, name, 'command.txt'), 'utf8').catch(() => undefined);
  return line?.trim().split(' ');
};

/** What the program says of a case: its command runs in a copy of the folder. */
const saidOf = async (name: string): Promise<readonly Diagnostic[]> => {
  const command = await commandOf(name);
  if (!command) return (await readCourse(join(root, name))).report.list();
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  const own = ['command.txt', 'expected.json'].map((file) => join(root, name, file));
  await cp(join(root, name), folder, { recursive: true, filter: (path) => !own.includes(path) });
  const { out } = await cli(folder, [...command, '--json']);
  return JSON.parse(out).diagnostics;
};

/** What a target cannot hold is told without advice: there is nothing to mend. */
const withoutHint: ReadonlySet<string> = new Set(
  Object.entries(codes).flatMap(([code, definition]) => ('hint' in definition ? [] : [code])),
);

describe('a mistake is found where it is', () => {
  it.each(names)('%s', async (name) => {
    const said = await saidOf(name);
    expect(said.map(found)).toEqual(await expected(name));
    for (const { code, message, hint } of said) {
      if (!withoutHint.has(code)) expect(hint, message).toBeTruthy();
      expect(message).not.toMatch(/undefined|\.$/);
    }
  });

  it('twenty of them in one course, in one run', async () => {
    expect((await expected('twenty-mistakes')).length).toBeGreaterThanOrEqual(20);
  });
});

const small = { 'course.yml': 'id: c\ntitle: C\n', '01-m/01-a.md': '# A\n\nWords.\n' };
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A course in a real folder, to which the test adds what Git cannot keep. */
const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const { folder, remove } = await temporaryFolder(files);
  onTestFinished(remove);
  return folder;
};

describe('what Git cannot keep', () => {
  it('a page that is not UTF-8 is reported at its first bad byte, and is still a page', async () => {
    const { course, found } = await readCourseFiles({
      ...small,
      '01-m/01-a.md': latin1('# A\n\nUn café, déjà vu.\n'),
      '01-m/02-b.md': '# B\n\n[Back](01-a.md)\n',
    });
    expect(found).toEqual(['files/not-utf-8 01-m/01-a.md:3:7']);
    expect(course.modules[0]?.items.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('a course.yml that is not UTF-8', async () => {
    const yml = latin1('id: c\ntitle: Café\n');
    expect((await readCourseFiles({ ...small, 'course.yml': yml })).found).toEqual([
      'files/not-utf-8 course.yml:2:11',
    ]);
  });

  it('a page in UTF-16 is reported once', async () => {
    const page = Buffer.from('\ufeff# A\n\nWords.\n', 'utf16le');
    expect((await readCourseFiles({ ...small, '01-m/01-a.md': page })).found).toEqual([
      'files/not-utf-8 01-m/01-a.md:1:1',
    ]);
  });

  it('a page that is nested too deeply', async () => {
    const page = `${'>'.repeat(20_000)} deep\n`;
    expect((await readCourseFiles({ ...small, '01-m/01-a.md': page })).found).toEqual([
      'markdown/too-deep 01-m/01-a.md:1:1',
    ]);
  });

  it('two pages whose names differ in letter case alone', async () => {
    const { found } = await readCourseFiles({ ...small, '01-m/01-A.md': '# A\n\nWords.\n' });
    expect(found).toEqual(['ids/item-twice 01-m/01-a.md:1:1']);
  });

  it('a course of empty folders', async () => {
    const folder = await folderOf({ 'course.yml': small['course.yml'] });
    await mkdir(join(folder, '01-m/images'), { recursive: true });
    expect((await readCourse(folder)).report.list().map(found)).toEqual([
      { code: 'course/empty', file: 'course.yml', line: 1, column: 1 },
    ]);
  });

  it.skipIf(process.platform === 'win32')('a symbolic link out of the course', async () => {
    const outside = await folderOf({ 'secret.svg': '<svg viewBox="0 0 1 1"/>' });
    const folder = await folderOf(small);
    await symlink(join(outside, 'secret.svg'), join(folder, '01-m/map.svg'));
    expect((await readCourse(folder)).report.list().map(found)).toEqual([
      { code: 'files/outside', file: '01-m/map.svg', line: 1, column: 1 },
    ]);
  });

  it.skipIf(process.platform === 'win32')('a picture through a symbolic link out of the course', async () => {
    const outside = await folderOf({ 'secret.svg': '<svg viewBox="0 0 1 1"/>' });
    const folder = await folderOf({
      ...small,
      '01-m/01-a.md': '# A\n\nSee ![a map](pictures/secret.svg).\n',
    });
    await symlink(outside, join(folder, '01-m/pictures'));
    expect((await readCourse(folder)).report.list().map(found)).toEqual([
      { code: 'links/leaves-course', file: '01-m/01-a.md', line: 3, column: 5 },
    ]);
  });
});

/** Codes that no case raises, for they need a terminal, a server, a large file or one that Git does not keep; and the test that does. */
const raisedElsewhere: Readonly<Record<string, readonly string[]>> = {
  'cases.test.ts': ['files/not-utf-8', 'files/outside', 'markdown/too-deep'],
  'style-checks.test.ts': [
    'pictures/heavy',
    'quiz/unfocused-stem',
    'quiz/negative-stem',
    'quiz/article-gives-away',
    'quiz/stem-word-repeats',
    'quiz/absolute-words',
    'quiz/uneven-choices',
    'quiz/overlapping-choices',
    'quiz/numbers-unordered',
    'quiz/all-of-the-above',
    'quiz/right-place',
    'quiz/one-verdict',
  ],
  'banks.test.ts': ['bank/nothing-to-ask', 'bank/not-generated', 'bank/no-terms', 'bank/unknown-kind'],
  'external-links.test.ts': ['links/external-broken', 'links/external-unsure', 'links/external-offline'],
  'markdown-page-robust.test.ts': ['markdown/too-dense', 'markdown/too-long-item', 'html/too-many-tags'],
  'bad-targets.test.ts': ['target/state-too-large'],
  'formats/qti12.test.ts': ['formats/empty-draw'],
  'bad-command-lines.test.ts': ['usage/not-answered', 'import/too-large'],
  'formats/moodle-xml-read.test.ts': ['read/too-deep'],
  'formats/foreign-files.test.ts': ['read/too-large'],
  'preview/preview-command.test.ts': ['usage/unknown-profile', 'usage/port-taken', 'read/bad-package'],
  'formats/qti-hostile.test.ts': ['read/bad-archive'],
  'formats/read-xml.test.ts': ['read/too-large', 'read/too-deep', 'read/too-many-elements'],
};

describe('every message', () => {
  it('is raised by a case, or by the test that is named here', async () => {
    const inCases = (await Promise.all(names.map(expected))).flat().map(({ code }) => code);
    const raised = [...inCases, ...Object.values(raisedElsewhere).flat()];
    expect([...new Set(raised)].sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(Object.entries(raisedElsewhere))('that %s raises is named in it', async (file, list) => {
    const text = await readFile(new URL(file, import.meta.url), 'utf8');
    expect(list.filter((code) => !text.includes(`'${code}`))).toEqual([]);
  });
});
