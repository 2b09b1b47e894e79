import { describe, expect, it, onTestFinished } from 'vitest';
import { cli, temporaryFolder } from './support/cli.ts';

/** What is said of targets: wrong ones in course.yml or on the command line, and what a target cannot hold. */
const page = { 'c/01-m/01-a.md': '# A\n\nWords.\n' };

const diagnostics = async (files: Readonly<Record<string, string>>, args: readonly string[]) => {
  const { folder, remove } = await temporaryFolder(files);
  onTestFinished(remove);
  const { code, out } = await cli(folder, ['build', 'c', '--out', 'out', '--json', ...args]);
  return { code, found: JSON.parse(out).diagnostics };
};

const withTargets = (targets: string, args: readonly string[] = []) =>
  diagnostics({ ...page, 'c/course.yml': `id: c\ntitle: C\ntargets:\n  - ${targets}\n` }, args);

const at = (column: number) => ({ file: 'course.yml', line: 4, column });

describe('in course.yml, with a place and exit code 1', () => {
  it.each([
    ['a target that stands twice', 'site\n  - site', { code: 'target/twice', at: { ...at(5), line: 5 } }],
    ['a target that does not exist', 'scorm21', { code: 'target/unknown', at: at(5) }],
    [
      'an option that the target lacks',
      'scorm2004: { edtion: 3 }',
      { code: 'target/unknown-option', at: at(5) },
    ],
    [
      'a value that the option does not take',
      'scorm2004: { edition: 5 }',
      { code: 'target/bad-value', at: at(5) },
    ],
  ])('%s', async (_, targets, wrong) => {
    const { code, found } = await withTargets(targets);
    expect(found).toEqual([expect.objectContaining({ ...wrong, hint: expect.any(String) })]);
    expect(code).toBe(1);
  });

  it('an empty list of targets', async () => {
    const { code, found } = await diagnostics(
      { ...page, 'c/course.yml': 'id: c\ntitle: C\ntargets: []\n' },
      [],
    );
    expect(found).toEqual([expect.objectContaining({ code: 'target/none' })]);
    expect(code).toBe(1);
  });
});

describe('on the command line, with exit code 2', () => {
  it.each([
    ['an option that is not TARGET.OPTION=VALUE', ['--set', 'scorm2004=3'], 'target/bad-set'],
    ['an option of a target that is not built', ['--set', 'scorm2004.edition=3'], 'target/not-built'],
    [
      'an option that the target lacks',
      ['--target', 'site', '--set', 'site.colour=red'],
      'target/unknown-option',
    ],
  ])('%s', async (_, args, wrong) => {
    const { code, found } = await withTargets('site', args);
    expect(found).toEqual([expect.objectContaining({ code: wrong, hint: expect.any(String) })]);
    expect(code).toBe(2);
  });
});

describe('what a target cannot hold is said', () => {
  const quiz = (keys: string, text: string) =>
    diagnostics(
      {
        'c/course.yml': 'id: c\ntitle: C\ntargets: [qti12, qti21]\n',
        'c/01-m/01-q.quiz.md': `---\ntitle: Q\n${keys}---\n\n${text}`,
      },
      [],
    );

  it.each([
    ['a kind that is written as another', '', '## Order?\n\n1. a\n2. b\n3. c\n', 'formats/kind-rewritten'],
    ['a setting', '', '## When? {attempts=2}\n\n- (x) 1948\n- ( ) 1949\n', 'formats/trait-not-carried'],
    ['markup', '', '## When?\n\n~~Not~~ 1947.\n\n- (x) 1948\n- ( ) 1949\n', 'formats/element-not-carried'],
  ])('%s', async (_, keys, text, wanted) => {
    const { code, found } = await quiz(keys, text);
    expect(found.map((one: { code: string }) => one.code)).toContain(wanted);
    expect(code).toBe(0);
  });
});

describe('a course with more to remember than an LMS keeps', () => {
  const question = (n: number): string =>
    `## Question ${n}?\n\n${Array.from({ length: 12 }, (_, choice) => `- [${choice ? ' ' : 'x'}] ${choice}\n`).join('')}\n`;
  const large = {
    'c/course.yml': 'id: c\ntitle: C\ntargets: [scorm12, scorm2004]\n',
    'c/01-m/01-q.quiz.md': `---\ntitle: Q\n---\n\n${Array.from({ length: 700 }, (_, n) => question(n)).join('')}`,
  };

  it('is told how much it needs, and what may be lost, for the target that keeps too little', async () => {
    const { code, found } = await diagnostics(large, []);
    const wanted = expect.objectContaining({
      code: 'target/state-too-large',
      message: expect.stringMatching(
        /^scorm12 keeps 4096 characters, and a learner who answers everything needs [45]\d{3}: .* answers gone, their marks not$/,
      ),
    });
    expect(found).toEqual([wanted]);
    expect(code).toBe(0);
  });
});
