import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zip } from '../src/package/zip.ts';
import { arbitraryAssets } from './support/arbitrary-course.ts';
import { cli, smallCourse, writeFiles } from './support/cli.ts';
import { eachInFolder } from './support/each-in-folder.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

const pictures = Object.values(arbitraryAssets);

const moodle = (bank: string, id: string, picture: Uint8Array = pictures[0] ?? new Uint8Array()): string =>
  `<quiz><question type="category"><category><text>$course$/top/${bank}</text></category></question>
<question type="truefalse"><name><text>Alive</text></name><questiontext format="html"><text>Is &lt;img src="@@PLUGINFILE@@/cell.png" alt="a cell"&gt; alive?</text><file name="cell.png" path="/" encoding="base64">${Buffer.from(picture).toString('base64')}</file></questiontext><idnumber>${id}</idnumber><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

const text2qti = 'Quiz title: Review\n\n1. Who?\n* Ada\n';

interface Printed {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly string[];
}

const run = async (...args: readonly string[]) => {
  const { code, out } = await cli(folder, ['import', ...args, '--json']);
  return { code, printed: JSON.parse(out) as Printed };
};

const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('banks and quizzes', () => {
  test('make a course of a new folder, with their media and their ids', async () => {
    await writeFiles(folder, { 'bank.xml': moodle('Cells', 'cell-1'), 'quiz.txt': text2qti });
    const { code, printed } = await run('bank.xml', 'quiz.txt', '--into', 'course');
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      ok: true,
      diagnostics: [],
      counts: { quizzes: 1, banks: 1, questions: 2 },
    });
    expect([...printed.files].sort()).toEqual([
      'course/01-imported/01-review.quiz.md',
      'course/banks/cells.bank.md',
      'course/course.yml',
      'course/media/cell.png',
    ]);
    expect(await text('course/banks/cells.bank.md')).toContain('{#cell-1}');
    expect((await cli(folder, ['check', 'course'])).code).toBe(0);
  });

  test('join a course behind its last page, without touching a file of it', async () => {
    await writeFiles(join(folder, 'course'), { ...smallCourse, 'media/cell.png': pictures[1] ?? '' });
    await writeFiles(folder, { 'bank.xml': moodle('Cells', 'cell-1'), 'quiz.txt': text2qti });
    const { code, printed } = await run('bank.xml', 'quiz.txt', '--into', 'course');
    expect(code).toBe(0);
    expect([...printed.files].sort()).toEqual([
      'course/01-water/05-review.quiz.md',
      'course/banks/cells.bank.md',
      'course/media/cell-2.png',
    ]);
    expect(await text('course/banks/cells.bank.md')).toContain('](../media/cell-2.png)');
    expect((await cli(folder, ['check', 'course'])).code).toBe(0);
  });

  test('come a second time only with --force; a picture that is there is not written again', async () => {
    await writeFiles(folder, { 'bank.xml': moodle('Cells', 'cell-1') });
    expect((await run('bank.xml', '--into', 'course')).code).toBe(0);
    const path = 'course/banks/cells.bank.md';
    await writeFile(join(folder, path), 'mended by hand');
    const again = await run('bank.xml', '--into', 'course');
    expect(again.code).toBe(2);
    expect(again.printed.diagnostics.map(({ code }) => code)).toEqual(['import/exists']);
    expect(await text(path)).toBe('mended by hand');
    expect((await run('bank.xml', '--into', 'course', '--force')).printed.files).toEqual([path]);
    expect(await text(path)).toContain('{#cell-1}');
  });

  test('of the same name from several files are all there', async () => {
    await writeFiles(folder, {
      'a.xml': moodle('Cells', 'cell-1'),
      'b.txt': '$CATEGORY: Cells\n\nIs it? {T}\n',
      'c.csv': 'question,answer\nWho?,Ada\n',
    });
    const { printed } = await run('a.xml', 'b.txt', 'c.csv', '--into', 'course');
    expect([...printed.files].sort()).toEqual([
      'course/banks/c.bank.md',
      'course/banks/cells-2.bank.md',
      'course/banks/cells.bank.md',
      'course/course.yml',
      'course/media/cell.png',
    ]);
    expect((await cli(folder, ['check', 'course'])).code).toBe(0);
  });

  test('are written all or not at all', async () => {
    await writeFiles(join(folder, 'course'), { ...smallCourse, 'banks/cells.bank.md': 'mine' });
    await writeFiles(folder, {
      'a.csv': 'question,answer\nWho?,Ada\n',
      'b.txt': '$CATEGORY: Cells\n\nIs it? {T}\n',
    });
    const before = (await readdir(join(folder, 'course'), { recursive: true })).sort();
    const { code, printed } = await run('a.csv', 'b.txt', '--into', 'course');
    expect(printed.diagnostics.map((one) => one.code)).toEqual(['import/exists']);
    expect([code, printed.files]).toEqual([2, undefined]);
    expect((await readdir(join(folder, 'course'), { recursive: true })).sort()).toEqual(before);
    await writeFiles(folder, { 'broken.xml': '<quiz><question type="essay">' });
    const broken = await run('a.csv', 'broken.xml', '--into', 'course');
    expect([broken.code, broken.printed.files]).toEqual([1, []]);
    expect((await readdir(join(folder, 'course'), { recursive: true })).sort()).toEqual(before);
  });

  test('come out of an archive', async () => {
    async function* packed() {
      yield { path: 'export/bank.xml', data: moodle('Cells', 'cell-1') };
    }
    await zip(join(folder, 'export.zip'), new Date(0))(packed());
    const { code, printed } = await run('export.zip', '--into', 'course');
    expect([code, [...printed.files].sort()]).toEqual([
      0,
      ['course/banks/cells.bank.md', 'course/course.yml', 'course/media/cell.png'],
    ]);
  });

  test('out of a broken archive are an error of the archive, and nothing is written', async () => {
    await writeFiles(folder, {
      'broken.zip': 'PK\u0003\u0004 no archive',
      'page.txt': 'Dew\n\nDefinition\nWater.\n',
    });
    const { code, printed } = await run('broken.zip', 'page.txt', '--into', 'new');
    expect([code, printed.files]).toEqual([1, []]);
    expect(printed.diagnostics).toEqual([
      expect.objectContaining({ code: 'read/bad-archive', at: { file: 'broken.zip', line: 1, column: 1 } }),
    ]);
  });

  test('out of a folder are for convert', async () => {
    await writeFiles(folder, { 'folder/bank.xml': moodle('Cells', 'cell-1') });
    const { code, printed } = await run('folder', '--into', 'course');
    expect([code, printed.diagnostics.map((one) => one.code)]).toEqual([2, ['usage/cannot-read']]);
  });
});
