import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorsPage } from '../scripts/errors-page.ts';
import { withKeyTables } from '../scripts/key-tables.ts';
import { between, matrix } from '../scripts/matrix.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('docs/errors.md lists the messages of the program (npm run docs)', () => {
  expect(read('docs/errors.md')).toBe(errorsPage());
});

test('the matrix in the README is that of the formats (npm run docs)', () => {
  const readme = read('README.md');
  expect(between(readme, 'matrix', matrix())).toBe(readme);
});

test.each(readdirSync(new URL('../docs/authoring', import.meta.url)).filter((name) => name.endsWith('.md')))(
  'the tables of keys in %s are those that validate files (npm run docs)',
  (name) => {
    const page = read(`docs/authoring/${name}`);
    expect(withKeyTables(page)).toBe(page);
  },
);
