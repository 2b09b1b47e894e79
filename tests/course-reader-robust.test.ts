import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCourseFiles } from './support/read-course-files.ts';

/** Whatever stands in the files of a course: it gives diagnostics with a place that is there, never an exception. */
const course: Readonly<Record<string, string>> = {
  'course.yml':
    'id: c\ntitle: C\nmodules: [m]\npass: 80\ntargets:\n  - site\n  - scorm2004: { edition: 3 }\ngrading:\n  quizzes: 100\n',
  'course.lock.json':
    '{"lock": 1, "files": {"01-m/03-q.quiz.md": {"id": "m-q-quiz", "questions": [{"id": "when", "heading": "When?"}]}}}\n',
  '01-m/module.yml': 'title: M\nitems: [a, t, q]\nprerequisites: []\nsequence: yes\n',
  '01-m/01-a.md':
    '---\ntitle: A\nrelated: [T]\n---\n\n# A\n\n[t](02-t.term.md#definition) [[T|term]] ![x](x.svg)\n\n::: check\n## Q?\n= 1\n:::\n',
  '01-m/02-t.term.md':
    '---\nterm: T\naliases: [U]\nupdated: 2025-09\n---\n\n## Definition\n\nWords.\n\n## Review questions\n\n### Why?\n\n> [!ANSWER]\n> So.\n',
  '01-m/03-q.quiz.md':
    '---\nattempts: 2\ndue: 2026-03-01T18:00:00Z\n---\n\n## When? {#when points=2}\n\n- (x) 1948\n- ( ) 1949\n\n# Pool: p {pick=1}\n\n## Where?\n\n= Berlin\n\n# Rest\n\n::: pool from=../banks/b.bank.md pick=1\n',
  '01-m/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  'banks/b.bank.md': '## Where?\n\n![x](../01-m/x.svg)\n\n- (x) A @ circle 4,4 r 1\n- ( ) B @ rect 1,1 2,2\n',
};

const texts = Object.keys(course);

const pieces = fc.constantFrom(
  ...[
    '---\n',
    '\n',
    ':',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '\t',
    '  ',
    '%',
  ],
  ...[
    'null',
    '~',
    '{}',
    '[]',
    '__proto__: x\n',
    'constructor: x\n',
    '../',
    '[[',
    '$$',
    ':::',
    '\u0000',
    '\ufeff',
  ],
  ...['\ud800', '🚀', '\r', '? ', '<<: *a\n', '- - - ', '1e999', '%2e%2e/', '#x', '{{', '`', '<b', '@ '],
);

const change = fc.record({
  file: fc.constantFrom(...texts),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(20),
  put: fc.array(pieces, { maxLength: 4 }).map((list) => list.join('')),
});

const changed = (changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) => {
  const files: Record<string, string> = { ...course };
  for (const { file, at, cut, put } of changes) {
    const text = files[file] ?? '';
    const start = Math.floor(at * text.length);
    files[file] = text.slice(0, start) + put + text.slice(start + cut);
  }
  return files;
};

const placed = /^[a-z]+\/[a-z0-9-]+(?: (.+):(\d+):(\d+))?$/;

describe('the course reader', () => {
  it('finds nothing wrong with the course that the other tests change', async () => {
    expect((await readCourseFiles(course)).found).toEqual([]);
  });

  it('survives every change, and its findings have places that are there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const files = changed(changes);
        for (const one of (await readCourseFiles(files)).found) {
          const [, file, line, column] = placed.exec(one) ?? [];
          expect(one).toMatch(placed);
          if (file === undefined) continue;
          const lines = (files[file] ?? '').replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
          expect(Number(line), one).toBeLessThanOrEqual(lines.length);
          expect(Number(column), one).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('survives any bytes in any file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.uint8Array({ maxLength: 200 }), async (file, bytes) => {
        await readCourseFiles({ ...course, [file]: bytes });
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same course from files in any order', async () => {
    const turned = Object.fromEntries(Object.entries(course).reverse());
    expect((await readCourseFiles(turned)).course).toEqual((await readCourseFiles(course)).course);
  });
});
