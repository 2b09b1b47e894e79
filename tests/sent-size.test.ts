import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { sentSizeInFolder, sentSizeInZip } from '../src/build/sent-size.ts';
import type { OutFile } from '../src/package/file.ts';
import { folder } from '../src/package/folder.ts';
import { zip } from '../src/package/zip.ts';

const page = `<p>${'Water moves toward more solute. '.repeat(400)}</p>`;

async function* files(): AsyncGenerator<OutFile> {
  yield { path: 'pages/ä.html', data: page };
}

it('what a web server sends of a file is its gzip, in an archive and in a folder', async () => {
  const base = await mkdtemp(join(tmpdir(), 'cw-sent-'));
  onTestFinished(() => rm(base, { recursive: true }));
  await zip(join(base, 'a.zip'), new Date(0))(files());
  await folder(join(base, 'a'))(files());
  const inZip = sentSizeInZip(await readFile(join(base, 'a.zip')));
  expect(await inZip('pages/ä.html')).toBe(gzipSync(page).length);
  expect(await sentSizeInFolder(join(base, 'a'))('pages/ä.html')).toBe(gzipSync(page).length);
});

it('an archive is not read before it is asked, so it may be none', async () => {
  const text = sentSizeInZip(Buffer.from('<quiz/>'));
  await new Promise(setImmediate);
  await expect(text('a.html')).rejects.toThrow();
});
