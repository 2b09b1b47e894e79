import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wantsColour } from '../src/cli/io.ts';
import { size } from '../src/cli/package-table.ts';
import { cli, smallCourse, writeFiles } from './support/cli.ts';
import { eachInFolder } from './support/each-in-folder.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

const course = (files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<void> =>
  writeFiles(join(folder, 'course'), { ...smallCourse, ...files });

/** One finding as scripts see it. */
interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
}

interface Printed {
  readonly ok: boolean;
  readonly diagnostics: readonly Found[];
  readonly counts: Readonly<Record<string, number>>;
  readonly packages: readonly Readonly<Record<string, unknown>>[];
  readonly files: readonly string[];
  readonly formats: readonly { readonly id: string }[];
}

const json = (text: string): Printed => JSON.parse(text) as Printed;

/** Every file below a folder with its text, to see that nothing has changed. */
const snapshot = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
};

describe('build', () => {
  test('writes every target, release.json, a table, the closing line and what to do next', async () => {
    await course();
    const ran = await cli(folder, [
      'build',
      'course',
      '--target',
      'scorm12',
      '--target',
      'qti21',
      '--target',
      'site',
    ]);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect((await readdir(join(folder, 'dist/small'))).sort()).toEqual([
      'release.json',
      'site',
      'small.qti21.zip',
      'small.scorm12.zip',
    ]);
    expect(ran.out).toMatch(/^target +file +files +zipped +unpacked/);
    expect(ran.out).toMatch(/\nscorm12 +small\.scorm12\.zip +\d+ +[\d.]+ kB +[\d.]+ kB/);
    expect(ran.out).toContain('\n2 lessons · 1 term · 4 questions (1 pool) · built in 0.0 s\n');
    expect(ran.out).toContain('dist/small/site/index.html');
    expect(ran.out).toContain('dist/small/small.scorm12.zip');
  });

  test('release.json says what was made', async () => {
    await course();
    await cli(folder, ['build', 'course', '--target', 'scorm12', '--target', 'site', '--quiet']);
    const release = JSON.parse(await readFile(join(folder, 'dist/small/release.json'), 'utf8'));
    expect(release).toMatchObject({
      course: { id: 'small', version: '1.2.3' },
      tool: { name: 'coursewright' },
      packages: [
        {
          target: 'scorm12',
          file: 'small.scorm12.zip',
          counts: {
            modules: 1,
            lessons: 2,
            terms: 1,
            quizzes: 1,
            banks: 1,
            questions: 4,
            pools: 1,
            checks: 1,
            review: 1,
          },
          warnings: [],
          losses: [],
        },
        { target: 'site', file: 'site/' },
      ],
    });
    const [zip] = release.packages;
    const bytes = await readFile(join(folder, 'dist/small/small.scorm12.zip'));
    const { createHash } = await import('node:crypto');
    expect(zip.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(zip.size).toBe(bytes.length);
    expect(zip.unpacked).toBeGreaterThan(zip.size);
    expect(zip.content).toMatch(/^[0-9a-f]{64}$/);
  });

  test('--json gives exactly one object', async () => {
    await course();
    const ran = await cli(folder, ['build', 'course', '--target', 'site', '--json']);
    expect(json(ran.out)).toMatchObject({ ok: true, diagnostics: [], packages: [{ target: 'site' }] });
    expect(json(ran.out).counts).toMatchObject({ modules: 1, lessons: 2, terms: 1, questions: 4, pools: 1 });
    expect(ran.err).toBe('');
  });

  test('finds the course upwards, and dist beside package.json', async () => {
    await course();
    await writeFile(join(folder, 'package.json'), '{}');
    const ran = await cli(join(folder, 'course/01-water'), ['build', '--target', 'site']);
    expect(ran.code).toBe(0);
    expect(await readdir(join(folder, 'dist/small'))).toEqual(['release.json', 'site']);
  });

  test('--out and --set are kept', async () => {
    await course();
    const ran = await cli(folder, [
      'build',
      'course',
      '--target',
      'scorm2004',
      '--set',
      'scorm2004.edition=3',
      '--out',
      'here',
    ]);
    expect(ran.code).toBe(0);
    expect(await readdir(join(folder, 'here/small'))).toEqual(['release.json', 'small.scorm2004.zip']);
  });

  test('a folder target is replaced whole', async () => {
    await course();
    await writeFiles(folder, { 'dist/small/site/stale.html': 'old', 'dist/small/other.txt': 'mine' });
    expect((await cli(folder, ['build', 'course', '--target', 'site'])).code).toBe(0);
    expect(await readdir(join(folder, 'dist/small/site'))).not.toContain('stale.html');
    expect(await readFile(join(folder, 'dist/small/other.txt'), 'utf8')).toBe('mine');
    expect((await readdir(join(folder, 'dist'))).sort()).toEqual(['small']);
  });

  test('bad input: all mistakes, exit 1, dist as it was', async () => {
    await course();
    await cli(folder, ['build', 'course', '--target', 'site', '--target', 'scorm12']);
    const before = await snapshot(join(folder, 'dist'));
    await course({
      '01-water/01-states.lesson.md': '# States\n\n[gone](missing.md) ![](picture.png)\n',
      '01-water/04-check.quiz.md': '## Which?\n\n- ( ) A\n- ( ) B\n',
    });
    const ran = await cli(folder, ['build', 'course']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('01-water/04-check.quiz.md:1:1 error quiz/no-correct-answer');
    expect(ran.err).toContain('01-water/01-states.lesson.md:3:');
    expect(ran.out).toBe('Nothing was written.\n');
    expect(await snapshot(join(folder, 'dist'))).toEqual(before);
  });

  test('bad input makes no dist where there was none', async () => {
    await course({ 'course.yml': 'id: small\n' });
    expect((await cli(folder, ['build', 'course'])).code).toBe(1);
    expect(await readdir(folder)).toEqual(['course']);
  });

  test('a template that fails in the middle leaves dist as it was', async () => {
    await course();
    await cli(folder, ['build', 'course', '--target', 'scorm12', '--target', 'site']);
    const before = await snapshot(join(folder, 'dist'));
    await course({ 'templates/lesson.eta': '<% throw new Error("broken on purpose") %>' });
    const ran = await cli(folder, ['build', 'course', '--target', 'qti21', '--target', 'site']);
    expect(ran.code).toBeGreaterThan(0);
    expect(ran.err).toContain('broken on purpose');
    expect(await snapshot(join(folder, 'dist'))).toEqual(before);
    expect(await readdir(join(folder, 'dist'))).toEqual(['small']);
  });

  test('wrong targets and options are usage errors with a suggestion', async () => {
    await course();
    const target = await cli(folder, ['build', 'course', '--target', 'scorm21', '--json']);
    expect(target.code).toBe(2);
    expect(json(target.out).diagnostics[0]).toMatchObject({ code: 'target/unknown' });
    expect(json(target.out).diagnostics[0]?.hint).toMatch(
      /^did you mean scorm12\? the targets are scorm12, /,
    );
    const option = await cli(folder, [
      'build',
      'course',
      '--target',
      'scorm2004',
      '--set',
      'scorm2004.edtion=3',
    ]);
    expect(option.code).toBe(2);
    expect(option.err).toContain('did you mean edition?');
    const value = await cli(folder, [
      'build',
      'course',
      '--target',
      'scorm2004',
      '--set',
      'scorm2004.edition=7',
    ]);
    expect(value.err).toContain('4 or 3');
    expect((await cli(folder, ['build', 'course', '--set', 'nonsense'])).code).toBe(2);
    expect(
      (await cli(folder, ['build', 'course', '--target', 'site', '--set', 'qti12.publish=yes'])).code,
    ).toBe(2);
    expect(await readdir(folder)).toEqual(['course']);
  });

  test('a wrong target in course.yml is an error of the course, with its place', async () => {
    await course({ 'course.yml': 'id: small\ntitle: Small\ntargets:\n  - site\n  - scrom12\n' });
    const ran = await cli(folder, ['build', 'course', '--json']);
    expect(ran.code).toBe(1);
    expect(json(ran.out).diagnostics).toEqual([
      expect.objectContaining({
        code: 'target/unknown',
        at: { file: 'course.yml', line: 5, column: 5 },
        hint: expect.stringMatching(/^did you mean scorm12\?/),
      }),
    ]);
  });

  test('a folder that is no course, and no course anywhere above, are usage errors', async () => {
    expect((await cli(folder, ['build', 'nowhere'])).code).toBe(2);
    const ran = await cli(folder, ['build', '--json']);
    expect(ran.code).toBe(2);
    expect(json(ran.out)).toMatchObject({ ok: false, diagnostics: [{ code: 'usage/no-course' }] });
  });

  test('progress is one line a target, on a terminal only', async () => {
    await course();
    const watched = await cli(folder, ['build', 'course', '--target', 'site'], { progress: true });
    const [begun, done] = watched.err.split('\r\u001b[K');
    expect(begun).toBe('· site ...');
    expect(done).toMatch(/^✓ site {2}\d+ files in 0\.0 s\n$/);
    expect((await cli(folder, ['build', 'course', '--target', 'site'])).err).toBe('');
  });

  test('--quiet prints nothing where nothing is wrong', async () => {
    await course();
    expect(await cli(folder, ['build', 'course', '--target', 'site', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  test('a folder that can not be written to is no bug', async () => {
    await course();
    await writeFile(join(folder, 'file'), 'in the way');
    const ran = await cli(folder, ['build', 'course', '--target', 'site', '--out', 'file']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('usage/cannot-write');
  });

  test('packages that lie inside the course are none of its files', async () => {
    await course({ 'package.json': '{}' });
    const first = await cli(folder, ['build', 'course', '--target', 'site', '--json']);
    const second = await cli(folder, ['build', 'course', '--target', 'site', '--json']);
    expect(await readdir(join(folder, 'course/dist/small'))).toEqual(['release.json', 'site']);
    expect(second.out).toBe(first.out);
  });
});

describe('check', () => {
  test('prints findings with their lines on standard output, and exits with 1', async () => {
    await course({
      '01-water/04-check.quiz.md': '---\ntitle: Check\n---\n\n## Which?\n\n- ( ) A\n- ( ) B\n',
    });
    const ran = await cli(folder, ['check', 'course']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('01-water/04-check.quiz.md:5:1 error quiz/no-correct-answer');
    expect(ran.out).toContain('\n5 | ## Which?\n  | ^^^^^^^^^\n  help: ');
    expect(ran.out).toContain('1 error\n');
    expect(await readdir(folder)).toEqual(['course']);
  });

  test('--json has the shape of the contract', async () => {
    await course();
    const ran = await cli(folder, ['check', 'course', '--json']);
    expect(ran.code).toBe(0);
    const printed = json(ran.out);
    expect(printed.ok).toBe(true);
    expect(Object.keys(printed.counts)).toEqual([
      'modules',
      'lessons',
      'terms',
      'quizzes',
      'banks',
      'questions',
      'pools',
      'checks',
      'review',
      'words',
    ]);
    expect((await cli(folder, ['check', 'course', '--format', 'json'])).out).toBe(ran.out);
  });

  test('--strict exits with 4 on warnings, never on notes or nothing', async () => {
    await course();
    expect((await cli(folder, ['check', 'course', '--strict'])).code).toBe(0);
    await course({ '01-water/05-empty.lesson.md': '# Empty\n' });
    expect((await cli(folder, ['check', 'course'])).code).toBe(0);
    const strict = await cli(folder, ['check', 'course', '--strict', '--json']);
    expect(strict.code).toBe(4);
    expect(json(strict.out)).toMatchObject({ ok: false, diagnostics: [{ severity: 'warning' }] });
  });

  test('--format sarif is a SARIF log', async () => {
    await course({ '01-water/04-check.quiz.md': '## Which?\n\n- ( ) A\n- ( ) B\n' });
    const ran = await cli(folder, ['check', 'course', '--format', 'sarif']);
    expect(ran.code).toBe(1);
    const log = JSON.parse(ran.out);
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: expect.any(String),
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: '01-water/04-check.quiz.md' } } }],
    });
  });

  test('at most fifty findings on a terminal, all in JSON', async () => {
    const quiz = Array.from({ length: 60 }, (_, index) => `## Question ${index}?\n\n- ( ) A\n- ( ) B\n`).join(
      '\n',
    );
    await course({ '01-water/04-check.quiz.md': `---\ntitle: Check\n---\n\n${quiz}` });
    const errors = (text: string) => text.match(/error quiz\/no-correct-answer/g)?.length;
    const terminal = await cli(folder, ['check', 'course'], { terminal: true });
    expect(errors(terminal.out)).toBe(50);
    expect(terminal.out).toContain('... and 10 more');
    expect(errors((await cli(folder, ['check', 'course'])).out)).toBe(60);
    expect(json((await cli(folder, ['check', 'course', '--json'])).out).diagnostics).toHaveLength(60);
  });

  test('colours come and go with the stream and with --no-color', async () => {
    await course({ '01-water/04-check.quiz.md': '## Which?\n\n- ( ) A\n- ( ) B\n' });
    expect((await cli(folder, ['check', 'course'], { colour: true })).out).toContain('\u001b[');
    expect((await cli(folder, ['check', 'course', '--no-color'], { colour: true })).out).not.toContain(
      '\u001b[',
    );
  });
});

describe('import', () => {
  const page = [
    'us history – 1945 to present review',
    '',
    'Containment',
    '',
    'Last updated September 2025',
    '',
    'Definition',
    '',
    'The policy of keeping communism from spreading.',
    '',
    '2 Must Know Facts For Your Next Test',
    '',
    '  1. George Kennan proposed it.',
    '  2. It was tested in Korea.',
    '',
    'Review Questions',
    '',
    '  • What was contained?',
    '    • Soviet influence.',
    '',
  ].join('\n');

  test('a new folder becomes a course that checks and builds', async () => {
    await writeFiles(folder, { 'containment.txt': page });
    const ran = await cli(folder, ['import', 'containment.txt', '--into', 'cold-war']);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    const written = ran.out.trim().split('\n');
    expect(written).toContain('cold-war/course.yml');
    expect(written.some((path) => /^cold-war\/.*containment\.term\.md$/.test(path))).toBe(true);
    expect(await readFile(join(folder, 'cold-war/course.yml'), 'utf8')).toMatch(/^id: cold-war$/m);
    const built = await cli(folder, ['build', 'cold-war', '--target', 'site', '--target', 'qti21', '--json']);
    expect(json(built.out)).toMatchObject({ ok: true, counts: { terms: 1, review: 1 } });
  });

  test('an existing course gets the page after its last one, and never twice', async () => {
    await course();
    await writeFiles(folder, { 'containment.txt': page });
    const ran = await cli(folder, ['import', 'containment.txt', '--into', 'course', '--json']);
    expect(json(ran.out)).toMatchObject({
      ok: true,
      counts: { terms: 2 },
      files: ['course/01-water/05-containment.term.md'],
    });
    const path = join(folder, 'course/01-water/05-containment.term.md');
    await writeFile(path, 'mended by hand');
    const again = await cli(folder, ['import', 'containment.txt', '--into', 'course', '--json']);
    expect(again.code).toBe(2);
    expect(json(again.out)).toMatchObject({ ok: false, diagnostics: [{ code: 'import/exists' }] });
    expect(await readFile(path, 'utf8')).toBe('mended by hand');
    expect((await cli(folder, ['import', 'containment.txt', '--into', 'course', '--force'])).code).toBe(0);
    expect(await readFile(path, 'utf8')).toContain('term: Containment');
  });

  test('what is no such page writes nothing', async () => {
    await writeFiles(folder, { 'shopping.txt': 'milk\neggs\n' });
    const ran = await cli(folder, ['import', 'shopping.txt', '--into', 'new', '--json']);
    expect(ran.code).toBe(1);
    expect(json(ran.out)).toMatchObject({
      ok: false,
      files: [],
      diagnostics: [{ code: 'import/not-a-review-page' }],
    });
    expect(await readdir(folder)).toEqual(['shopping.txt']);
  });

  test('a missing file, and a folder full of other things, are usage errors', async () => {
    expect((await cli(folder, ['import', 'none.txt', '--into', 'new'])).code).toBe(2);
    await writeFiles(folder, { 'page.txt': page, 'full/readme.txt': 'x' });
    const ran = await cli(folder, ['import', 'page.txt', '--into', 'full', '--json']);
    expect(json(ran.out)).toMatchObject({ diagnostics: [{ code: 'usage/not-empty' }] });
    expect(ran.code).toBe(2);
  });
});

describe('formats and explain', () => {
  test('formats lists every target with its options', async () => {
    const ran = await cli(folder, ['formats']);
    for (const id of ['scorm12', 'scorm2004', 'qti12', 'qti21', 'site'])
      expect(ran.out).toMatch(new RegExp(`^${id} `, 'm'));
    expect(ran.out).toContain('scorm2004.edition');
    expect(json((await cli(folder, ['formats', '--json'])).out).formats.map(({ id }) => id)).toContain(
      'qti12',
    );
  });

  test('explain explains a message, and suggests one for a misspelt code', async () => {
    const ran = await cli(folder, ['explain', 'quiz/no-correct-answer']);
    expect(ran.out).toContain('Wrong:\n  ## Which alliance');
    expect(json((await cli(folder, ['explain', 'quiz/no-correct-answer', '--json'])).out)).toMatchObject({
      ok: true,
      code: 'quiz/no-correct-answer',
    });
    const wrong = await cli(folder, ['explain', 'quiz/no-corect-answer']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean quiz/no-correct-answer?');
  });
});

describe('the command line', () => {
  test('--version and --help', async () => {
    expect(await cli(folder, ['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
    expect((await cli(folder, ['--help'])).out).toContain('Commands:');
  });

  test.each(['build', 'check', 'import', 'lock', 'formats', 'explain'])(
    '%s --help ends with two examples',
    async (command) => {
      const { code, out } = await cli(folder, [command, '--help']);
      expect(code).toBe(0);
      expect(out.trimEnd().split('\n').slice(-3)).toEqual([
        'Examples:',
        expect.stringMatching(new RegExp(`^ {2}\\$ coursewright ${command}`)),
        expect.stringMatching(new RegExp(`^ {2}\\$ coursewright ${command}`)),
      ]);
      expect(out).toContain('--json');
    },
  );

  test.each([['buld'], ['build', '--tarket', 'x'], ['explain'], ['check', '--format', 'xml']])(
    '%s %s is usage',
    async (...args) => {
      const text = await cli(folder, args);
      expect(text.code).toBe(2);
      expect(text.err).toMatch(/^error usage\/command-line: /);
      expect(text.out).toBe('');
      const object = await cli(folder, [...args, '--json']);
      expect(object).toMatchObject({ code: 2, err: '' });
      expect(json(object.out)).toMatchObject({ ok: false, diagnostics: [{ code: 'usage/command-line' }] });
    },
  );

  test('a bug of ours is exit code 3, without a stack, with one under --debug', async () => {
    await course({ 'templates/lesson.eta': '<% throw new TypeError("oops") %>' });
    const io = {
      clock: () => {
        throw new Error('the clock is broken');
      },
    };
    const ran = await cli(folder, ['check', 'course'], io);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('This is a bug of Coursewright');
    expect(ran.err).toContain('the clock is broken');
    expect(ran.err).not.toContain('    at ');
    expect((await cli(folder, ['check', 'course', '--debug'], io)).err).toContain('    at ');
    expect(json((await cli(folder, ['check', 'course', '--json'], io)).out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'internal/bug' }],
    });
  });

  test('NO_COLOR, FORCE_COLOR and the terminal decide about colour', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
  });

  test('sizes are written as people read them', () => {
    expect([0, 999, 1000, 99_950, 310_400, 999_499, 999_500, 1.25e6, 120e6].map(size)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '100 kB',
      '310 kB',
      '999 kB',
      '1.0 MB',
      '1.3 MB',
      '120 MB',
    ]);
  });
});

test('lock writes course.lock.json, and build and check never do', async () => {
  await course();
  await cli(folder, ['check', 'course']);
  await cli(folder, ['build', 'course', '--target', 'site']);
  expect(await readdir(join(folder, 'course'))).not.toContain('course.lock.json');
  const ran = await cli(folder, ['lock', 'course']);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('course/course.lock.json');
  const lock = await readFile(join(folder, 'course/course.lock.json'), 'utf8');
  expect(lock).toContain('boil');
  await cli(folder, ['lock', 'course']);
  expect(await readFile(join(folder, 'course/course.lock.json'), 'utf8')).toBe(lock);
  await mkdir(join(folder, 'x'));
});
