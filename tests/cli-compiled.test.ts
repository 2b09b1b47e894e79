import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { cli, smallCourse, writeFiles } from './support/cli.ts';
import { compiledMain, runCompiled } from './support/compiled.ts';
import { eachInFolder } from './support/each-in-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
eachInFolder((made) => {
  folder = made;
});

const targets = ['scorm12', 'scorm2004', 'qti12', 'qti21', 'site'].flatMap((id) => ['--target', id]);

/** Digest of every file below a folder. */
const digests = async (place: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const digest = createHash('sha256').update(await readFile(file));
    return [file.slice(place.length), digest.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
};

test('the same course gives the same bytes from another folder, time zone, locale and order of files', async () => {
  const first = join(folder, 'first/course');
  const second = join(folder, 'a second folder/elsewhere/course');
  await writeFiles(first, smallCourse);
  await writeFiles(second, Object.fromEntries(Object.entries(smallCourse).reverse()));
  for (const path of Object.keys(smallCourse)) await utimes(join(second, path), 1e9, 1e9);

  const env = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
  const one = runCompiled({ args: ['build', ...targets], folder: first, env });
  const other = runCompiled({
    args: ['build', second, ...targets, '--out', join(folder, 'out')],
    folder,
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
  });
  expect(one).toMatchObject({ code: 0, err: '' });
  expect(other).toMatchObject({ code: 0, err: '' });
  const made = await digests(join(folder, 'first/dist'));
  expect(Object.keys(made)).toContain('/small/small.qti12.zip');
  expect(await digests(join(folder, 'out'))).toEqual(made);

  expect(runCompiled({ args: ['build', ...targets], folder: first, env }).code).toBe(0);
  expect(await digests(join(folder, 'first/dist'))).toEqual(made);
});

test('what stands in for parts of archiver in the compiled program gives its bytes', async () => {
  await writeFiles(folder, smallCourse);
  const args = ['build', ...targets, '--out'];
  expect(runCompiled({ args: [...args, join(folder, 'compiled')], folder })).toMatchObject({ code: 0 });
  expect(await cli(folder, [...args, join(folder, 'published')])).toMatchObject({ code: 0 });
  expect(await digests(join(folder, 'compiled'))).toEqual(await digests(join(folder, 'published')));
});

test('SOURCE_DATE_EPOCH is the date of the files in a zip', async () => {
  await writeFiles(folder, smallCourse);
  const build = async (out: string, epoch: string) => {
    const env = { SOURCE_DATE_EPOCH: epoch };
    expect(runCompiled({ args: ['build', '--target', 'scorm12', '--out', out], folder, env }).code).toBe(0);
    return readFile(join(folder, out, 'small/small.scorm12.zip'));
  };
  const [usual, again, dated] = [
    await build('.a', '0'),
    await build('.b', '315532800'),
    await build('.c', '1000000000'),
  ];
  expect(usual.equals(again)).toBe(true);
  expect(usual.equals(dated)).toBe(false);
});

test('a long JSON object comes whole through a pipe', async () => {
  const quiz = Array.from({ length: 3000 }, (_, index) => `## Question ${index}?\n\n- ( ) A\n- ( ) B\n`).join(
    '\n',
  );
  await writeFiles(folder, {
    ...smallCourse,
    '01-water/04-check.quiz.md': `---\ntitle: Check\n---\n\n${quiz}`,
  });
  const ran = runCompiled({ args: ['check', '--json'], folder });
  expect(ran.code).toBe(1);
  expect(ran.err).toBe('');
  expect(ran.out.length).toBeGreaterThan(500_000);
  expect(JSON.parse(ran.out).diagnostics).toHaveLength(3000);
});

test.skipIf(process.platform === 'win32')(
  'a build that is interrupted leaves what was built before, and nothing else',
  async () => {
    await writeFiles(folder, smallCourse);
    expect(runCompiled({ args: ['build', ...targets, '--out', 'out'], folder }).code).toBe(0);
    const before = await digests(join(folder, 'out'));
    const page = `# Long\n\n${'A paragraph of *words* that takes its time.\n\n'.repeat(800)}`;
    const pages = Array.from({ length: 10 }, (_, index) => [`01-water/1${index}-long-${index}.md`, page]);
    await writeFiles(folder, Object.fromEntries(pages));

    const child = spawn(process.execPath, [compiledMain, 'build', ...targets, '--out', 'out'], {
      cwd: folder,
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && (await readdir(join(folder, 'out'))).length < 2)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(await digests(join(folder, 'out'))).toEqual(before);
    expect(await readdir(join(folder, 'out'))).toEqual(['small']);
  },
);

test('the packed program builds a course in an empty folder, without any other package', async () => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const windows = process.platform === 'win32';
  const packed = execFileSync(windows ? 'npm.cmd' : 'npm', pack, {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(packed) as [
    { filename: string; files: readonly { path: string }[] },
  ];
  const paths = files.map((file) => file.path);
  expect(paths.filter((path) => /^(?:src|tests|content|dist|bench)\//.test(path))).toEqual([]);

  const place = join(folder, 'empty/node_modules/coursewright');
  await mkdir(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', place, '--strip-components', '1']);
  await writeFiles(join(folder, 'empty/course'), smallCourse);
  const ran = runCompiled({
    main: join(place, 'build/cli/main.js'),
    args: ['build', 'course', ...targets],
    folder: join(folder, 'empty'),
  });
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(await readdir(join(folder, 'empty/dist/small'))).toHaveLength(6);
});

test('a reader that stops reading stops nothing, and sees no stack', async () => {
  await writeFiles(folder, smallCourse);
  const started = spawn(process.execPath, [compiledMain, 'schema', 'course'], { cwd: folder });
  started.stdout.destroy();
  let err = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise((done) => started.on('close', done));
  expect([code, err]).toEqual([0, '']);
});

test.skipIf(!existsSync('/dev/full'))('output that a full disk refuses is said in a sentence', async () => {
  await writeFiles(folder, smallCourse);
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const started = spawn(process.execPath, [compiledMain, 'check', '--json'], {
    cwd: folder,
    stdio: ['ignore', full, 'pipe'],
  });
  let err = '';
  started.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  expect(await new Promise((done) => started.on('close', done))).toBe(2);
  expect(err).toMatch(/^error usage\/cannot-write: .*ENOSPC[^\n]*\n {2}help: [^\n]*\n$/);
});
