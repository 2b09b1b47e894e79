import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { printRich } from './support/print-course.ts';
import { readPage } from './support/read-page.ts';
import { problemsOf } from './support/survives.ts';
import { timeUsed } from './support/time-used.ts';

const pieces = [
  '## Q {#q points=2}\n',
  '# Pool: p {pick=1}\n',
  '- (x) a\n',
  '- [ ] b\n',
  '- ( )\n',
  '  > c\n',
  '> [!HINT] d\n',
  '> [!ANSWER]\n> e\n',
  '= f | g\n',
  '= 5 ± 2%\n',
  '= {=x:2}\n',
  '{{a|b ? c}}',
  '{{',
  '}}',
  '{=m}',
  '$x$',
  '$$',
  '~',
  '^2^',
  '[[t|u]]',
  '[[',
  '[^1]',
  '[^1]: n\n',
  '::: check\n',
  ':::\n',
  ':::: tabs\n',
  '::::\n',
  '::: pool from=a pick=1\n',
  '```vars\nm = 1 .. 2\n```\n',
  '```\n',
  '| a | b |\n|---|---|\n',
  'Table: c\n',
  '1. a\n',
  '  - b\n',
  '- l => r\n',
  ': d\n',
  '<b>',
  '</b>',
  '<p>',
  '<details>\n',
  '<script>',
  '<table><tr>',
  '<!--',
  '-->',
  '![](p.png)',
  '![a](p.mp3 "t")',
  '{decorative}',
  '\\',
  '`',
  '*',
  '_',
  '&amp;',
  '\n',
  '\n\n',
  '    ',
  '\t',
  'text ',
  '---\n',
  '===\n',
  '@ upload .pdf\n',
  ' @ rect 1,1 2,2',
  '\uE000',
  '\0',
  '\uD800',
];

const source = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const inText = (text: string, { at }: Diagnostic): boolean => {
  const lines = text.split('\n');
  return (
    at !== undefined &&
    at.line >= 1 &&
    at.line <= lines.length &&
    at.column >= 1 &&
    at.column <= (lines[at.line - 1]?.length ?? 0) + 1
  );
};

const isWellFormed = (xhtml: string): boolean => problemsOf(xhtml).length === 0;

describe('any text', () => {
  it.each(['lesson', 'quiz', 'bank', 'term'] as const)(
    'is read as a %s without an exception, each finding in its place',
    (kind) => {
      fc.assert(
        fc.property(source, (text) => {
          const { found } = readPage(kind, text);
          for (const one of found) expect(inText(text, one), JSON.stringify(one)).toBe(true);
        }),
        { numRuns: 800, seed: 1945 },
      );
    },
  );

  // marked 18.2.1 fails here by itself.
  it.each(['- a\n  > -\nb\n', '1. a\n   > 2.\nb\n'])(
    'with an empty item in a quote in an item is read: %j',
    (text) => {
      const { page } = readPage('lesson', text);
      expect(JSON.stringify(page.body)).toContain('blockquote');
    },
  );

  it('gives well-formed XHTML', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { page } = readPage('lesson', text);
        for (const section of page.body)
          if (section.type === 'text') expect(isWellFormed(printRich(section.body))).toBe(true);
      }),
      { numRuns: 800, seed: 1945 },
    );
  });

  it.each(['> ', '- ', '[', '*a ', '<b>', '::: tabs\n'])(
    'nested 20,000 deep in %j is reported, or read',
    (sign) => {
      const { found } = readPage('lesson', `${sign.repeat(20000)}\n`);
      for (const one of found) expect(one.code).toMatch(/^(markdown|html)\//);
    },
  );

  it.each([
    ['signs of emphasis', '*a'.repeat(40_000), 'markdown/too-dense'],
    ['links', '[a](b)'.repeat(60_000), 'markdown/too-dense'],
    ['tags that stay open', '<b><i>'.repeat(400), 'html/too-many-tags'],
    ['quotation marks on a line', `${'> '.repeat(200)}a\n`, 'markdown/too-deep'],
    ['lines that nest', `${'- a\n'.repeat(3)}${'  '.repeat(150)}- b\n`, 'markdown/too-deep'],
    ['turns of quotation and text', '> a\nb\n'.repeat(20_000), 'markdown/too-deep'],
    ['lines of an item', `- a\n${'b\n'.repeat(50_000)}`, 'markdown/too-long-item'],
    ['indented lines of an item', `- a\n${'  b\n'.repeat(50_000)}`, 'markdown/too-long-item'],
    ['lines in a list of lists', `- - - a\n${'(- b\n'.repeat(20_000)}`, 'markdown/too-long-item'],
    ['lines of quoted items', `> 1. a\n${'> b\n'.repeat(50_000)}`, 'markdown/too-long-item'],
    [
      'variables',
      `## Q\n\n\`\`\`vars\n${Array.from({ length: 201 }, (_, n) => `v${n} = 1 .. 2`).join('\n')}\n\`\`\`\n\n= {=v0}\n`,
      'vars/too-many',
    ],
  ] as const)('with too many %s is reported, not read for ever', (_name, text, code) => {
    const start = timeUsed();
    const { found } = readPage('quiz', text.startsWith('##') ? text : `## Q\n\n${text}\n\n= a\n`);
    expect(found.map((one) => one.code)).toContain(code);
    expect(timeUsed() - start).toBeLessThan(10_000);
  });

  it('is read in time that grows with its length', () => {
    const question = (n: number): string => `## Q${n}\n\n- (x) a\n- ( ) b ${n}\n\n> [!HINT] c\n\n`;
    const time = (count: number): number => {
      const text = Array.from({ length: count }, (_, n) => question(n)).join('');
      const start = timeUsed();
      readPage('quiz', text);
      return timeUsed() - start;
    };
    time(500);
    expect(time(4000)).toBeLessThan(Math.max(200, time(500)) * 40);
  });
});
