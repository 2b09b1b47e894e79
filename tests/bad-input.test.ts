import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './support/cli.ts';
import { runCompiled } from './support/compiled.ts';

/** The compiled program on courses with mistakes: what a build says, and that it leaves what was built before. */
const cases = fileURLToPath(new URL('cases', import.meta.url));

interface Mistake {
  readonly code: string;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
  readonly hint: RegExp;
}

const mistake = (code: string, place: string, hint: RegExp): Mistake => {
  const [file = '', line, column] = place.split(':');
  return { code, at: { file, line: Number(line), column: Number(column) }, hint };
};

/** The list, each with the case that shows it. */
const mistakes: Readonly<Record<string, readonly [name: string, Mistake]>> = {
  'broken YAML': ['broken-yaml', mistake('course/broken-yaml', 'course.yml:2:8', /quotes/)],
  'an unknown key': [
    'unknown-key',
    mistake('course/unknown-key', 'course.yml:3:1', /did you mean language\?/),
  ],
  'a missing title': ['missing-title', mistake('course/missing-key', 'course.yml:1:1', /title: \.\.\./)],
  'a dangling link': ['link-to-no-page', mistake('links/missing-page', '01-m/01-a.md:3:6', /02-berlin\.md/)],
  'a missing picture': ['missing-picture', mistake('links/missing-file', '01-m/01-a.md:3:1', /map\.svg/)],
  'no right answer': [
    'no-right-answer',
    mistake('quiz/no-correct-answer', '01-m/01-q.quiz.md:1:1', /- \(x\)/),
  ],
  'a duplicate id': [
    'two-questions-with-one-id',
    mistake('ids/question-twice', '01-m/01-q.quiz.md:5:1', /\{#another-id\}/),
  ],
  'an empty course': ['empty-course', mistake('course/empty', 'course.yml:1:1', /write a page/)],
  'a path that leaves the course': [
    'path-leaves-course',
    mistake('links/leaves-course', '01-m/01-a.md:3:1', /copy the file into the course/),
  ],
};

/** A copy of a case, and beside it a folder in which an earlier build left files. */
const workplace = async (name: string) => {
  const { folder, remove } = await temporaryFolder({
    'out/c/c.scorm12.zip': 'an earlier package',
    'out/c/site/index.html': '<p>an earlier page</p>',
    'out/c/release.json': '{}\n',
    'out/twenty/release.json': '{}\n',
  });
  onTestFinished(remove);
  await cp(join(cases, name), join(folder, 'course'), { recursive: true });
  return folder;
};

const contents = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string) => [path, (await readFile(path)).toString('base64')] as const;
  return Object.fromEntries(await Promise.all(files.sort().map(read)));
};

const build = async (folder: string) => {
  const before = await contents(join(folder, 'out'));
  const ran = runCompiled({ folder, args: ['build', 'course', '--json', '--out', 'out'] });
  expect(await contents(join(folder, 'out'))).toEqual(before);
  expect(ran.err).not.toMatch(/^\s+at /m);
  expect(ran.code).toBe(1);
  const { ok, diagnostics, packages } = JSON.parse(ran.out);
  expect({ ok, packages: packages ?? [] }).toEqual({ ok: false, packages: [] });
  return diagnostics;
};

const expectMistake = async (folder: string, { code, at, hint }: Mistake) => {
  const found = { code, severity: 'error', at, hint: expect.stringMatching(hint) };
  expect(await build(folder)).toEqual([expect.objectContaining(found)]);
};

describe('build refuses, and leaves what was built before', () => {
  it.each(Object.entries(mistakes))('%s', async (_, [name, wrong]) => {
    await expectMistake(await workplace(name), wrong);
  });

  it('a file that is not UTF-8', async () => {
    const folder = await workplace('empty-course');
    const page = { 'a.md': Buffer.from('# Caf\xe9\n\nWords.\n', 'latin1') };
    await cp((await temporaryCopy(page)).folder, join(folder, 'course/01-m'), { recursive: true });
    await expectMistake(folder, mistake('files/not-utf-8', '01-m/a.md:1:6', /save the file as UTF-8/));
  });

  it.skipIf(process.platform === 'win32')('a symbolic link out of the course', async () => {
    const folder = await workplace('missing-picture');
    await writeFile(join(folder, 'secret.svg'), '<svg/>');
    await symlink(join(folder, 'secret.svg'), join(folder, 'course/01-m/images/mpa.svg'));
    await expectMistake(
      folder,
      mistake('links/leaves-course', '01-m/01-a.md:3:1', /copy the file into the course/),
    );
  });

  it.skipIf(process.platform === 'win32')('a symbolic link that no page names', async () => {
    const folder = await workplace('left-out-of-a-list');
    await symlink(join(folder, 'out/c'), join(folder, 'course/01-m/images'));
    expect(await build(folder)).toContainEqual(
      expect.objectContaining({
        code: 'files/outside',
        at: { file: '01-m/images', line: 1, column: 1 },
        hint: expect.stringMatching(/put the file itself in its place/),
      }),
    );
  });

  it('twenty mistakes, all in one run', async () => {
    const found: readonly { readonly severity: string; readonly code: string }[] = await build(
      await workplace('twenty-mistakes'),
    );
    const expected = JSON.parse(await readFile(join(cases, 'twenty-mistakes/expected.json'), 'utf8'));
    expect(found.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(20);
    expect(found.map(({ code }) => code)).toEqual(expected.map(({ code }: { code: string }) => code));
  });

  it('shows the line, where it is and what helps', async () => {
    const folder = await workplace('no-right-answer');
    const ran = runCompiled({ folder, args: ['build', 'course', '--out', 'out'] });
    expect(ran.code).toBe(1);
    expect(ran.err + ran.out).toContain(
      '01-m/01-q.quiz.md:1:1 error quiz/no-correct-answer: no choice is marked as correct',
    );
    expect(ran.err + ran.out).toMatch(/1 \| ## When\?\n +\| \^+/);
    expect(ran.err + ran.out).toContain('help: put an x in the brackets of the right choice:  - (x) ...');
  });
});

const temporaryCopy = async (files: Readonly<Record<string, Uint8Array>>) => {
  const made = await temporaryFolder(files);
  onTestFinished(made.remove);
  return made;
};
