import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Public threads about players that lost answers, misreported or annoyed: each has a test that bears its number. */
const threads = 25;

const root = fileURLToPath(new URL('.', import.meta.url));

it('every one of the twenty-five threads has a test', () => {
  const titles = ['player', 'browser']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"`]threads? ([\d, and]+):?/g)])
    .flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? [])
    .map(Number);
  const named = new Set(titles);
  const missing = Array.from({ length: threads }, (_, index) => index + 1).filter((n) => !named.has(n));
  expect(missing).toEqual([]);
});
