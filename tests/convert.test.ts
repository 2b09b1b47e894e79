import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/formats/index.ts';
import { openZip } from '../src/package/open-zip.ts';
import { arbitraryAssets } from './support/arbitrary-course.ts';
import { cli, smallCourse, writeFiles } from './support/cli.ts';
import { eachInFolder } from './support/each-in-folder.ts';
import { moodleComplaints } from './support/moodle-import.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

const png = arbitraryAssets['images/a.png'] ?? new Uint8Array();

const gift = '$CATEGORY: Cells\n\n::Pump::Which pump? {=Sodium ~Bicycle}\n\nIs it alive? {T}\n';

const moodle = `<quiz><question type="category"><category><text>$course$/top/Cells</text></category></question>
<question type="truefalse"><name><text>Alive</text></name><questiontext format="html"><text>&lt;p&gt;Is &lt;img src="@@PLUGINFILE@@/cell.png" alt="a cell"&gt; alive?&lt;/p&gt;</text><file name="cell.png" path="/" encoding="base64">${Buffer.from(png).toString('base64')}</file></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

interface Printed {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string; readonly hint?: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly string[];
}

const convert = async (...args: readonly string[]) => {
  const { code, out, err } = await cli(folder, ['convert', ...args, '--json']);
  expect(err).toBe('');
  return { code, printed: JSON.parse(out) as Printed };
};

const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('convert', () => {
  test('tells both formats from the names, and says what it wrote', async () => {
    await writeFiles(folder, { 'bank.txt': gift });
    const { code, printed } = await convert('bank.txt', 'out/questions.xml');
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      ok: true,
      diagnostics: [],
      counts: { banks: 1, questions: 2 },
      files: ['out/questions.xml'],
    });
    expect(moodleComplaints(await text('out/questions.xml'))).toEqual([]);
    expect(await readdir(join(folder, 'out'))).toEqual(['questions.xml']);
  });

  test.each(['./items.xml', 'in/../items.xml', '.hidden/items.xml'])(
    'reads %s, a file that is named alone',
    async (path) => {
      const item =
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a"><itemBody><extendedTextInteraction><prompt>Why?</prompt></extendedTextInteraction></itemBody></assessmentItem>';
      await writeFiles(folder, { 'items.xml': item, '.hidden/items.xml': item, 'in/x': '' });
      const { code, printed } = await convert(path, 'bank.txt', '--to', 'gift');
      expect(code).toBe(0);
      expect(printed.counts).toMatchObject({ banks: 1, questions: 1 });
    },
  );

  test('a folder is Markdown, with the media that stood inside the file, and passes the check', async () => {
    await writeFiles(folder, { 'bank.xml': moodle });
    const ran = await cli(folder, ['convert', 'bank.xml', 'course/']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.trim().split('\n').sort()).toEqual([
      'course/banks/cells.bank.md',
      'course/course.yml',
      'course/media/cell.png',
    ]);
    expect(await text('course/banks/cells.bank.md')).toContain('## Is ![a cell](../media/cell.png) alive?');
    expect(Buffer.from(png).equals(await readFile(join(folder, 'course/media/cell.png')))).toBe(true);
    expect((await cli(folder, ['check', 'course'])).code).toBe(0);
  });

  test('a course becomes any format that is written, and its archive is read again', async () => {
    await writeFiles(join(folder, 'course'), smallCourse);
    for (const { id, container, extension } of formats.filter((format) => format.write)) {
      const name = container === 'folder' ? `${id}/` : `${id}.${extension}`;
      const { code, printed } = await convert('course', name, '--to', id);
      expect([id, code, printed.ok]).toEqual([id, 0, true]);
      expect(printed.files.length, id).toBeGreaterThan(0);
    }
    const back = await convert('moodle-xml.xml', 'back.txt', '--to', 'gift');
    expect(back.printed.ok).toBe(true);
    expect(await text('back.txt')).toContain('$CATEGORY: $course$/top/');
  });

  test('a format of several files is one where there is one, with its options', async () => {
    await writeFiles(folder, { 'bank.txt': gift });
    const { printed } = await convert('bank.txt', 'cells.csv', '--set', 'csv.separator=semicolon');
    expect(printed.files).toEqual(['cells.csv']);
    expect(await text('cells.csv')).toContain('id;type;question');
    expect((await convert('bank.txt', 'sheets/', '--to', 'csv')).printed.files).toEqual(['sheets/cells.csv']);
  });

  test('--from reads what does not say what it is', async () => {
    await writeFiles(folder, { 'notes.md': '1. Who?\n* Ada\n' });
    const { printed } = await convert('notes.md', 'out.xml', '--from', 'text2qti');
    expect(printed).toMatchObject({ ok: true, counts: { quizzes: 1, questions: 1 } });
  });

  test('what is lost is said at its place in the file that was read', async () => {
    await writeFiles(folder, { 'bank.xml': moodle });
    const { printed } = await convert('bank.xml', 'out.txt', '--to', 'aiken');
    expect(printed.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'formats/element-not-carried',
        at: expect.objectContaining({ file: 'bank.xml', line: 2 }),
      }),
    );
  });

  test('a file that is wrong writes nothing and ends with 1', async () => {
    await writeFiles(folder, { 'bank.xml': '<quiz>\n<question type="essay">\n<name>' });
    const { code, printed } = await convert('bank.xml', 'out.txt');
    expect([code, printed.ok, printed.files]).toEqual([1, false, []]);
    expect(printed.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'read/not-xml', at: { file: 'bank.xml', line: 3, column: 6 } }),
    );
    expect(await readdir(folder)).toEqual(['bank.xml']);
    const plain = await cli(folder, ['convert', 'bank.xml', 'out.txt']);
    expect(plain.out).toBe('Nothing was written.\n');
  });

  test('what goes wrong while pages are written leaves nothing behind', async () => {
    const template = { 'templates/layout.eta': '<% throw new Error("no") %>' };
    await writeFiles(join(folder, 'course'), { ...smallCourse, ...template });
    for (const [name, id] of [
      ['pages/', 'site'],
      ['course.zip', 'scorm12'],
    ] as const) {
      const { code, printed } = await convert('course', name, '--to', id);
      expect([code, printed.ok, printed.files]).toEqual([1, false, []]);
      expect(printed.diagnostics.map((one) => one.code)).toContain('theme/template-failed');
    }
    expect(await readdir(folder)).toEqual(['course']);
  });

  test('formulas of the input are formulas of the output', async () => {
    await writeFiles(folder, { 'bank.txt': 'What is \\(x^2\\)? {=A square ~A cube}\n' });
    const { code } = await convert('bank.txt', 'items/bank.zip', '--to', 'qti21');
    expect(code).toBe(0);
    const zip = await openZip(join(folder, 'items/bank.zip'));
    const paths = (await zip.list()).map(({ path }) => path);
    const texts = await Promise.all(paths.map(async (path) => Buffer.from(await zip.read(path)).toString()));
    expect(texts.join('')).toContain('<msup>');
    zip.close();
  });

  test('what is of no known kind ends with 1', async () => {
    await writeFiles(folder, { 'song.mp3': 'la la' });
    const { code, printed } = await convert('song.mp3', 'out.txt');
    expect([code, printed.diagnostics.map((one) => one.code)]).toEqual([1, ['import/unknown-file']]);
  });

  test.each([
    ['a format that nobody reads', ['bank.txt', 'out.xml', '--from', 'gitf'], 'convert/unknown-reader'],
    ['a format that nobody writes', ['bank.txt', 'out.xml', '--to', 'word'], 'target/unknown'],
    ['an ending of several formats', ['bank.txt', 'out.zip'], 'convert/which-format'],
    ['an ending of none', ['bank.txt', 'out.docx'], 'convert/which-format'],
    ['the input itself', ['bank.txt', './bank.txt', '--to', 'gift'], 'convert/onto-itself'],
    ['a folder for one file', ['bank.txt', 'full', '--to', 'gift'], 'convert/folder-for-a-file'],
    ['a folder that holds something', ['bank.txt', 'full'], 'convert/full-folder'],
    ['one name for several files', ['two.txt', 'out.csv'], 'convert/several-files'],
    ['a file that is not there', ['none.txt', 'out.xml'], 'usage/cannot-read'],
  ])('%s ends with 2 and writes nothing', async (_, args, expected) => {
    const files = {
      'bank.txt': gift,
      'two.txt': `${gift}\n$CATEGORY: More\n\nReally? {F}\n`,
      'full/notes.txt': 'mine',
    };
    await writeFiles(folder, files);
    const before = (await readdir(folder, { recursive: true })).sort();
    const { code, printed } = await convert(...args);
    expect(printed.diagnostics).toEqual([expect.objectContaining({ code: expected })]);
    expect(code).toBe(2);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
  });

  test('--force writes into a folder that holds something, and leaves the rest', async () => {
    await writeFiles(folder, { 'bank.txt': gift, 'full/notes.txt': 'mine' });
    expect((await convert('bank.txt', 'full', '--force')).code).toBe(0);
    expect(await text('full/notes.txt')).toBe('mine');
    expect(await text('full/banks/cells.bank.md')).toContain('## Which pump? {#pump}');
  });

  test('--strict ends with 4 where there are warnings', async () => {
    await writeFiles(folder, { 'bank.txt': 'Which? {~a ~b}\n' });
    expect((await convert('bank.txt', 'out.xml', '--strict')).code).toBe(4);
  });
});
