import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { readForeign } from '../support/read-foreign.ts';

/**
 * Files as other programs export them, in our own words. Beside each lies what is read of it, as an author would write it,
 * below what the reader says about it: `npx vitest run tests/formats/exported-files.test.ts -u` writes that anew.
 */
const folder = fileURLToPath(new URL('../fixtures/exported-files/', import.meta.url));

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];

/** A file alone, or a package as a folder. */
const sourceOf = (path: string): Readonly<Record<string, Uint8Array>> => {
  const root = statSync(path).isDirectory() ? path : join(path, '..');
  return Object.fromEntries(
    filesIn(path).map((file) => [relative(root, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
};

describe.each(readdirSync(folder))('what %s reads of files that other programs export', (id) => {
  const format = formats.find((one) => one.id === id);
  const names = readdirSync(join(folder, id)).filter((name) => !name.endsWith('.expected.md'));

  it.each(names)('%s', async (name) => {
    if (!format) throw new Error(id);
    const { diagnostics, markdown } = await readForeign(format, sourceOf(join(folder, id, name)));
    const said = diagnostics.map(
      ({ code, message, at }) => `<!-- ${at ? `${at.file}:${at.line}` : ''} ${code}: ${message} -->\n`,
    );
    await expect([...said, markdown].join('')).toMatchFileSnapshot(join(folder, id, `${name}.expected.md`));
  });
});
