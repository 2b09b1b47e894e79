import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutFile } from '../src/package/file.ts';
import { folder } from '../src/package/folder.ts';
import { memory, memoryFiles } from '../src/package/memory.ts';
import { openFolder } from '../src/package/open-folder.ts';
import { BadArchive, openZip, zipLimits } from '../src/package/open-zip.ts';
import { zip } from '../src/package/zip.ts';

const date = new Date(Date.UTC(1980, 0, 1));
let work = '';

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'cw-package-'));
});
afterEach(() => rm(work, { recursive: true, force: true }));

async function* files(...list: readonly (readonly [string, string | Uint8Array])[]): AsyncGenerator<OutFile> {
  for (const [path, data] of list) yield { path, data };
}

const sample = () =>
  files(['imsmanifest.xml', '<manifest/>'], ['pages/é.html', 'naïve '.repeat(500)], ['empty.txt', '']);

test('a zip keeps the order of its files, and every byte', async () => {
  const path = join(work, 'a.zip');
  const written = await zip(path, date)(sample());
  const archive = await openZip(path);
  expect((await archive.list()).map((file) => file.path)).toEqual([
    'empty.txt',
    'imsmanifest.xml',
    'pages/é.html',
  ]);
  expect(new TextDecoder().decode(await archive.read('pages/é.html'))).toBe('naïve '.repeat(500));
  archive.close();
  expect(written).toMatchObject({ files: 3, unpacked: 11 + 7 * 500 });
  const bytes = await readFile(path);
  const places = ['imsmanifest.xml', 'pages/', 'empty.txt'].map((name) => bytes.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the same files give the same zip, whatever the time', async () => {
  await zip(join(work, 'a.zip'), date)(sample());
  await new Promise((done) => setTimeout(done, 2100));
  await zip(join(work, 'b.zip'), date)(sample());
  expect((await readFile(join(work, 'a.zip'))).equals(await readFile(join(work, 'b.zip')))).toBe(true);
});

test('a zip of questions that are nearly the same does not unpack to more than a hundred times its size', async () => {
  const item = `<item><p>${'Which of these is right? '.repeat(40)}</p></item>\n`;
  const bank = Array.from({ length: 1000 }, (_, index) => item.replace('right', `right ${index}`)).join('');
  const path = join(work, 'a.zip');
  const { unpacked } = await zip(
    path,
    date,
  )(files(['bank.xml', bank], ['other.xml', bank.slice(0, 100_000)]));
  expect(unpacked).toBeGreaterThan(1e6);
  expect(unpacked / (await readFile(path)).length).toBeLessThan(100);
  const archive = await openZip(path);
  expect(new TextDecoder().decode(await archive.read('bank.xml'))).toBe(bank);
  archive.close();
});

test('zip, folder and memory agree on the digest of the content, and its order does not matter', async () => {
  const kept = new Map<string, Uint8Array>();
  const digests = [
    await zip(join(work, 'a.zip'), date)(sample()),
    await folder(join(work, 'folder'))(sample()),
    await memory(kept)(sample()),
    await memory(new Map())(
      files(['empty.txt', ''], ['pages/é.html', 'naïve '.repeat(500)], ['imsmanifest.xml', '<manifest/>']),
    ),
  ].map((written) => written.content);
  expect(new Set(digests).size).toBe(1);
  expect([...kept.keys()]).toEqual(['imsmanifest.xml', 'pages/é.html', 'empty.txt']);
  expect(await readdir(join(work, 'folder', 'pages'))).toEqual(['é.html']);
});

test.each(['/etc/passwd', '../out', 'a/../../b', 'C:\\x', 'a\\b', '', 'a//b', 'a/', './a', 'a\u0000b'])(
  'no sink takes the path %j',
  async (path) => {
    await expect(memory(new Map())(files([path, 'x']))).rejects.toThrow(/path/);
  },
);

test('paths that differ in letter case or Unicode form only collide', async () => {
  await expect(memory(new Map())(files(['a/B.html', ''], ['A/b.html', '']))).rejects.toThrow(/collide/);
  await expect(memory(new Map())(files(['\u00e9', ''], ['e\u0301', '']))).rejects.toThrow(/collide/);
});

test('a writer that fails half-way fails the zip with its own error', async () => {
  async function* failing(): AsyncGenerator<OutFile> {
    yield { path: 'a', data: 'x' };
    throw new Error('the writer is broken');
  }
  await expect(zip(join(work, 'a.zip'), date)(failing())).rejects.toThrow('the writer is broken');
});

test('a zip that cannot be written fails', async () => {
  await expect(zip(join(work, 'missing', 'a.zip'), date)(sample())).rejects.toThrow(/ENOENT/);
});

test('a folder lists its files by code unit and leaves hidden names out', async () => {
  await mkdir(join(work, 'b'));
  for (const name of ['b/z.md', 'B.md', 'a.md', '.hidden', 'ä.md']) await writeFile(join(work, name), name);
  const opened = openFolder(work);
  expect((await opened.list()).map((file) => file.path)).toEqual(['B.md', 'a.md', 'b/z.md', 'ä.md']);
  expect(new TextDecoder().decode(await opened.read('b/z.md'))).toBe('b/z.md');
});

test('a link that leaves the folder is marked and not read; links inside and in circles are harmless', async () => {
  const course = join(work, 'course');
  await mkdir(join(course, 'sub'), { recursive: true });
  await writeFile(join(work, 'secret.txt'), 'secret');
  await writeFile(join(course, 'sub', 'in.md'), 'in');
  await symlink(join(work, 'secret.txt'), join(course, 'out.txt'));
  await symlink(work, join(course, 'away'));
  await symlink(join(course, 'sub'), join(course, 'twin'));
  await symlink(course, join(course, 'sub', 'circle'));
  const opened = openFolder(course);
  const list = await opened.list();
  expect(list.filter((file) => file.outside).map((file) => file.path)).toEqual(['away', 'out.txt']);
  expect(list.map((file) => file.path)).toEqual(['away', 'out.txt', 'sub/in.md', 'twin/in.md']);
  await expect(opened.read('out.txt')).rejects.toThrow(/out\.txt/);
  await expect(opened.read('../secret.txt')).rejects.toThrow();
});

test('files in memory read as a folder does', async () => {
  const opened = memoryFiles({ 'b.md': 'B', 'a.md': new Uint8Array([65]) });
  expect(await opened.list()).toEqual([
    { path: 'a.md', size: 1 },
    { path: 'b.md', size: 1 },
  ]);
});

interface LyingEntry {
  readonly name: string;
  readonly mode?: number;
  /** As the directory says. */
  readonly size?: number;
  readonly packed?: number;
  readonly flags?: number;
}

/** A stored zip of empty entries, written by hand so that it may lie. */
const storedZip = (entries: readonly LyingEntry[]): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, mode = 0o100644, size = 0, packed = 0, flags = 0 } of entries) {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x800 | flags, 6);
    head.writeUInt16LE(size ? 8 : 0, 8);
    head.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE((3 << 8) | 20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x800 | flags, 8);
    entry.writeUInt16LE(size ? 8 : 0, 10);
    entry.writeUInt32LE(packed, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    local.push(head, bytes);
    central.push(entry, bytes);
    offset += 30 + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
};

test.each([
  ['a name that leaves the archive', [{ name: '../evil' }], 'its entry "../evil" leaves its folder'],
  [
    'a name that leaves it further on',
    [{ name: 'a/../../evil' }],
    'its entry "a/../../evil" leaves its folder',
  ],
  ['an absolute name', [{ name: '/evil' }], 'its entry "/evil" is absolute'],
  ['a name with a drive', [{ name: 'C:/evil' }], 'its entry "C:/evil" is absolute'],
  ['a name with backslashes', [{ name: 'a\\..\\evil' }], 'its entry "a\\\\..\\\\evil" holds a backslash'],
  ['a name with a NUL', [{ name: 'a\u0000.xml' }], 'its entry "a\\u0000.xml" holds a control character'],
  ['a name with an empty part', [{ name: 'a//b' }], 'its entry "a//b" has an empty part'],
  ['the same name twice', [{ name: 'a' }, { name: 'a' }], 'it holds "a" twice'],
  [
    'the same name in another letter case',
    [{ name: 'a' }, { name: 'A' }],
    'its entries "a" and "A" differ in letter case alone',
  ],
  ['a symbolic link', [{ name: 'link', mode: 0o120777 }], 'its entry "link" is a symbolic link'],
  ['an encrypted entry', [{ name: 'a', flags: 1, packed: 12 }], 'its entry "a" is encrypted'],
  [
    'an entry that unpacks to far more than its size',
    [{ name: 'bomb', size: 2e8 }],
    'its entry "bomb" unpacks to 200000000 times its size',
  ],
  ['an entry that is too large', [{ name: 'a', size: 3e8 }], 'its entry "a" is larger than 250 MB'],
  [
    'many entries that together unpack to far more than its size',
    Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, size: 9e5 })),
    'it unpacks to more than 200 times its size',
  ],
  [
    'entries that share their bytes',
    Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, size: 100, packed: 100 })),
    'its entries overlap',
  ],
])('an archive with %s is refused in one sentence', async (_, entries, problem) => {
  await expect(openZip(storedZip(entries))).rejects.toThrow(new BadArchive(problem));
});

test('limits are kept, and an honest archive is read from bytes', async () => {
  const two = storedZip([{ name: 'a' }, { name: 'b' }]);
  await expect(openZip(two, { ...zipLimits, entries: 1 })).rejects.toThrow(
    new BadArchive('it holds 2 entries; at most 1 are read'),
  );
  const archive = await openZip(two);
  expect((await archive.list()).map((file) => file.path)).toEqual(['a', 'b']);
  expect(await archive.read('a')).toHaveLength(0);
});

test('a million entries are refused before they are looked at', async () => {
  const entries = Array.from({ length: 60_000 }, (_, index) => ({ name: String(index) }));
  const archive = storedZip(entries);
  await expect(openZip(archive, { ...zipLimits, entries: 50_000 })).rejects.toThrow(/holds 60000 entries/);
});

test.each([0, zipLimits.memory])(
  'an entry that is not what its directory says is refused (memory %d)',
  async (memory) => {
    const path = join(work, 'a.zip');
    await writeFile(path, storedZip([{ name: 'a', size: 5 }]));
    const archive = await openZip(path, { ...zipLimits, memory });
    await expect(archive.read('a')).rejects.toThrow(BadArchive);
    archive.close();
  },
);

test('what is no archive is refused', async () => {
  await expect(openZip(new TextEncoder().encode('not a zip'))).rejects.toThrow(
    new BadArchive('it is no zip archive, or not the whole of one'),
  );
});
