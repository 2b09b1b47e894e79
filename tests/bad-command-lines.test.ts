import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cli, smallCourse, temporaryFolder } from './support/cli.ts';

/** What is wrong with a command line, or with files that it names. */
const page = 'Containment\n\nDefinition\nA policy.\n\n';

const files = {
  ...Object.fromEntries(Object.entries(smallCourse).map(([path, text]) => [`course/${path}`, text])),
  'course/01-water/module.yml': 'items: [states]\n',
  'page.txt': `${page}1 Must Know Facts\n1. It is old.\n`,
  'answer.txt': `${page}Review Questions\n    A: It was kept.\nQ: Why?\n    A: Because.\n`,
  'large.txt': 'a'.repeat(6_000_000),
  'talk.mp3': 'no page',
  'full/readme.txt': 'x',
};

const run = async (args: readonly string[]) => {
  const { folder, remove } = await temporaryFolder(files);
  onTestFinished(remove);
  const { code, out } = await cli(folder, [...args, '--json']);
  const found: readonly { readonly code: string }[] = JSON.parse(out).diagnostics;
  return { code, found };
};

describe('a command line that cannot be followed ends with exit code 2', () => {
  it.each([
    ['an option that does not exist', ['build', 'course', '--targt', 'site'], 'usage/command-line'],
    ['no course anywhere above', ['check'], 'usage/no-course'],
    ['a folder that is no course', ['check', 'full'], 'usage/not-a-course'],
    ['a message that does not exist', ['explain', 'quiz/nothing'], 'usage/unknown-code'],
    ['a file that is not there', ['import', 'none.txt', '--into', 'new'], 'usage/cannot-read'],
    ['a folder full of other things', ['import', 'page.txt', '--into', 'full'], 'usage/not-empty'],
  ])('%s', async (_, args, wanted) => {
    const { code, found } = await run(args);
    expect(found).toEqual([expect.objectContaining({ code: wanted, hint: expect.any(String) })]);
    expect(code).toBe(2);
  });
});

describe('a command that asks', () => {
  it('writes nothing when its question is not answered', async () => {
    const { folder, remove } = await temporaryFolder();
    onTestFinished(remove);
    const ended = Object.assign(new Error('Aborted with Ctrl+D'), { name: 'AbortError' });
    const { code, err } = await cli(folder, ['init', 'new'], { ask: () => Promise.reject(ended) });
    expect(err).toContain(`error ${'usage/not-answered'}: the question was not answered`);
    expect([code, await readdir(folder)]).toEqual([2, []]);
  });
});

describe('import says what it cannot take up', () => {
  it.each([
    ['a file of another kind', 'talk.mp3', 'import/unknown-file', 1],
    ['a file that is too large', 'large.txt', 'import/too-large', 1],
    ['an answer before any question', 'answer.txt', 'import/no-question', 0],
    ['a page that the list of its module leaves out', 'page.txt', 'import/not-listed', 0],
  ])('%s', async (_, file, wanted, exit) => {
    const { code, found } = await run(['import', file, '--into', 'course']);
    expect(found.map((one) => one.code)).toContain(wanted);
    expect(code).toBe(exit);
  });
});
