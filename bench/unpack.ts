import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Unpacks our own package into a folder, for the floor to deflate again. */
export const unpack = async (zip: string, folder: string): Promise<void> => {
  const archive = await open(zip);
  for (let entry = await next(archive); entry; entry = await next(archive)) {
    const file = join(folder, entry.fileName);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await buffer(await stream(archive, entry)));
  }
};

const open = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((done, fail) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      zip ? done(zip) : fail(error),
    );
  });

const next = (zip: yauzl.ZipFile): Promise<yauzl.Entry | undefined> =>
  new Promise((done, fail) => {
    zip.removeAllListeners();
    zip.once('entry', done);
    zip.once('end', () => done(undefined));
    zip.once('error', fail);
    zip.readEntry();
  });

const stream = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, readable) => (readable ? done(readable) : fail(error)));
  });
