import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli } from './support/cli.ts';
import { eachInFolder } from './support/each-in-folder.ts';
import { exampleFolder } from './support/example-course.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

const banks = ['key-terms.bank.md', 'key-terms-essays.bank.md'] as const;

it('the example course has no mistake', async () => {
  const { code, out, err } = await cli(folder, ['check', exampleFolder]);
  expect(`${out}${err}`).not.toMatch(/\b(?:error|warning) \p{Ll}+\//u);
  expect(code).toBe(0);
});

it('the example course has the banks that its key terms make', async () => {
  const course = join(folder, 'course');
  await cp(exampleFolder, course, { recursive: true });
  const { code } = await cli(course, ['bank']);
  expect(code).toBe(0);
  for (const name of banks) {
    const [made, committed] = await Promise.all(
      [course, exampleFolder].map((root) => readFile(join(root, 'banks', name), 'utf8')),
    );
    expect(made, name).toBe(committed);
  }
});
