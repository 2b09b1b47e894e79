import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { displayWidth } from '../src/diagnostics/print/display-width.ts';
import { printDiagnostics } from '../src/diagnostics/print/index.ts';
import { plainStyle } from '../src/diagnostics/print/style.ts';
import { createReport } from '../src/diagnostics/report.ts';

const file = 'early-cold-war/03-checkpoint.quiz.md';

const print = (source: string, found: readonly Diagnostic[], most?: number): string =>
  printDiagnostics(found, {
    style: plainStyle,
    lines: (name) => (name === file ? source.split('\n') : undefined),
    ...(most !== undefined && { most }),
  });

const at = (line: number, column: number): Diagnostic => ({
  code: 'x/y',
  severity: 'error',
  message: 'm',
  at: { file, line, column },
});

/** The line with the carets, below the line that it belongs to. */
const marked = (line: string, column: number): string => {
  const [, source = '', carets = ''] = print(line, [at(1, column)]).split('\n');
  return `${source.slice(4)}\n${carets.slice(4)}`;
};

test('a finding prints as the contract shows it', () => {
  const report = createReport();
  report.add('quiz/no-correct-answer', {}, { file, line: 5, column: 1 });
  const source = '---\ntitle: x\n---\n\n## Which alliance came first? {#alliance}\n';
  expect(print(source, report.list())).toBe(
    [
      'early-cold-war/03-checkpoint.quiz.md:5:1 error quiz/no-correct-answer: no choice is marked as correct',
      '4 |',
      '5 | ## Which alliance came first? {#alliance}',
      '  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  help: put an x in the brackets of the right choice:  - (x) ...',
      '',
    ].join('\n'),
  );
});

test('a link is marked from its first sign to its last', () => {
  expect(marked('See [the lesson](b.md) first.', 5)).toBe(
    'See [the lesson](b.md) first.\n    ^^^^^^^^^^^^^^^^^^',
  );
});

test('a setting, a gap, a wiki link and a word are marked alone', () => {
  expect(marked('## Q {#a point=1 tags="x"}', 10)).toMatch(/\n {9}\^{7}$/);
  expect(marked('A {{blank}} here', 3)).toMatch(/\n {2}\^{9}$/);
  expect(marked('A [[Term|t]] here', 3)).toMatch(/\n {2}\^{10}$/);
  expect(marked('one two three', 5)).toMatch(/\n {4}\^{3}$/);
  expect(marked('related: [One, Mantle plume]', 16)).toMatch(/\n {15}\^{12}$/);
  expect(marked('related: [One, "A, or B", C]', 16)).toMatch(/\n {15}\^{9}$/);
});

test('a choice is marked from its marker to its end', () => {
  expect(marked('  - ( ) NATO  ', 3)).toBe('  - ( ) NATO\n  ^^^^^^^^^^');
});

test('carets stand below wide signs and after tabs', () => {
  expect(marked('细胞 [x](y.md) z', 4)).toBe('细胞 [x](y.md) z\n     ^^^^^^^^^');
  expect(marked('\tab [x](y)', 5)).toBe(' ab [x](y)\n    ^^^^^^');
  expect(displayWidth('e\u0301🧸')).toBe(3);
});

test('a long line is cut around the place', () => {
  const out = print(`${'word '.repeat(100)}[x](missing.md) ${'word '.repeat(100)}`, [at(1, 501)]);
  const [, source = '', carets = ''] = out.split('\n');
  expect(source.length).toBeLessThan(120);
  expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('[x](missing.md)');
});

test('a place outside the text, and a file that is no text, print without an excerpt', () => {
  expect(print('one line', [at(9, 1)])).toBe(`${file}:9:1 error x/y: m\n`);
  expect(print('', [{ ...at(1, 1), at: { file: 'x.png', line: 1, column: 1 } }])).toBe(
    'x.png:1:1 error x/y: m\n',
  );
});

test('related places follow', () => {
  const one = { ...at(1, 1), related: [{ message: 'first here', at: { file, line: 3, column: 2 } }] };
  expect(print('# A', [one])).toContain(`\n  ${file}:3:2 first here\n`);
});

test('where not all are shown, errors are, in their order, and the rest is counted', () => {
  const found = [1, 2, 3, 4].map(
    (line) => ({ ...at(line, 1), severity: line % 2 ? 'note' : 'error' }) as const,
  );
  const out = print('a\nb\nc\nd', found, 2);
  expect(out.match(/^early\S+ \w+/gm)).toEqual([`${file}:2:1 error`, `${file}:4:1 error`]);
  expect(out).toContain('... and 2 more');
});

test('a message quotes the beginning of a text that is very long, and no half of a character', () => {
  const report = createReport();
  report.add('lesson/empty', { title: `a${'🚀'.repeat(100_000)}` }, at(1, 1).at);
  report.add('lesson/empty', { title: 'Short' }, at(2, 1).at);
  const [long = '', short = ''] = report.list().map(({ message }) => message);
  expect(long.length).toBeLessThan(600);
  expect(long).toContain('🚀…');
  expect(long).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  expect(short).toContain('Short');
});
