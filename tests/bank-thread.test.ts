import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateGlossary } from '../bench/glossary.ts';
import { startBank } from '../src/banks/make-bank.ts';
import { markdownBanks, planOf } from '../src/build/bank/markdown-banks.ts';
import { readTermsOf } from '../src/build/bank/read-terms.ts';
import { runCompiled } from './support/compiled.ts';
import { eachInFolder } from './support/each-in-folder.ts';

let folder = '';
eachInFolder((made) => {
  folder = made;
});

/** Enough pages for the thread. */
const pages = 320;
const files = ['key-terms.bank.md', 'key-terms-essays.bank.md'] as const;

test('a large bank, printed in a thread of its own, has the same bytes as one that is not', async () => {
  await generateGlossary(pages, folder);
  const { code, out } = runCompiled({ args: ['bank'], folder });
  expect([code, out]).toEqual([0, expect.stringMatching(/\d{4} questions: .*\n\d{4} new · 0 changed/)]);
  const threaded = await Promise.all(files.map((file) => readFile(join(folder, 'banks', file), 'utf8')));
  await rm(join(folder, 'banks'), { recursive: true });

  const { course } = await readTermsOf([], folder);
  if (!course) throw new Error('it is a course');
  const inside = `banks/${files[0]}`;
  const banks = markdownBanks(planOf(course, { path: join(folder, inside), name: inside, inside }, false));
  for (const question of startBank(course, { explain: false }).questions) banks.add(question);
  await banks.write();
  for (const [index, file] of files.entries()) {
    const alone = await readFile(join(folder, 'banks', file), 'utf8');
    expect(threaded[index]).toBe(alone);
    expect(alone.match(/^## /gm)?.length).toBeGreaterThan(pages);
  }
});

test('what a thread can not write is said as ever, and who makes nothing does not wait for it', async () => {
  await generateGlossary(pages, folder);
  const run = (...more: readonly string[]) => runCompiled({ args: ['bank', ...more], folder });
  await writeFile(join(folder, 'mine.bank.md'), '## Mine? {#mine}\n\n= c\n');
  const mine = run('--out', 'mine.bank.md');
  expect([mine.code, mine.err]).toEqual([2, expect.stringContaining('bank/not-generated')]);
  const below = run('--out', 'mine.bank.md/key-terms.bank.md');
  expect([below.code, below.err]).toEqual([2, expect.stringContaining('usage/cannot-write')]);
  const none = run('--kinds', 'ordering', '--difficulty', 'easy');
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('bank/nothing-to-ask')]);
  expect(await readFile(join(folder, 'mine.bank.md'), 'utf8')).toContain('= c');
});
