import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorsPage } from '../scripts/errors-page.ts';
import { between, matrix } from '../scripts/matrix.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('docs/errors.md lists the messages of the program (npm run docs)', () => {
  expect(read('docs/errors.md')).toBe(errorsPage());
});

test('the matrix in the README is that of the formats (npm run docs)', () => {
  const readme = read('README.md');
  expect(between(readme, 'matrix', matrix())).toBe(readme);
});
