import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { changed, changes } from './mutations.ts';
import { pngOfSize } from './png.ts';

export type FuzzedCourse = Readonly<Record<string, string | Uint8Array>>;

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** A course with every kind of page and question, which is changed at random places. */
const texts: Readonly<Record<string, string>> = {
  'course.yml':
    'id: c\ntitle: C\nmodules: [m]\npass: 80\ntargets:\n  - site\n  - scorm2004: { edition: 3 }\ngrading: { Quizzes: 100 }\n',
  'm/module.yml': 'title: M\nprerequisites: []\nsequence: yes\n',
  'm/01-examples.md': fixture('markdown-examples.txt').replace(/^%%%$/gm, ''),
  'm/02-lesson.md':
    '---\ntitle: A\nrelated: [T]\n---\n\n[t](03-t.term.md#definition) [[T|term]] ![x](images/cell.png)\n\n:::: tabs\n### One\n| a | b |\n|---|---|\n| [[T|u]] | $x$ |\nTable: c\n### Two\n> [!TIP] d\n::::\n\n::: check\n## Q? {#q}\n- (x) a\n  > b\n- ( ) c\n:::\n\nTerm\n: Definition[^1]\n\n[^1]: Note.\n\n$$\nx\n$$\n',
  'm/03-t.term.md':
    '---\nterm: T\naliases: [U]\nupdated: 2025-09\n---\n\n## Definition\n\nWords.\n\n## Must-know facts\n\n1. One.\n\n## Review questions\n\n### Why?\n\n> [!HINT] a\n> [!ANSWER] So.\n\n### How? {points=2}\n\n= b | c\n',
  'm/04-transport.quiz.md': fixture('cell-transport.quiz.md'),
  'm/05-more.quiz.md':
    '## When? {#when points=2}\n\n- [50%] a\n- [x] b\n- [-25%] c\n\n::: pool from=../b.bank.md pick=1 points=1\n:::\n\n# Part two\n\n## Read {text}\n\n> A quote.\n\n## It is {{= 5 ± 2% kg ? hint}} or {{(x) a | ( ) b}}.\n',
  'b.bank.md':
    '---\ntags: [a]\n---\n\n## Where? {#where tags="x, y"}\n\n= Berlin {credit=50% feedback="No."}\n= Bonn\n',
};

export const wholeCourse: FuzzedCourse = { ...texts, 'm/images/cell.png': pngOfSize(640, 480) };

const files = Object.keys(texts);

/** The course with changes in one or two of its files. */
export const fuzzedCourse: fc.Arbitrary<FuzzedCourse> = fc
  .array(fc.tuple(fc.constantFrom(...files), changes), { minLength: 1, maxLength: 2 })
  .map((all) => {
    const course: Record<string, string | Uint8Array> = { ...wholeCourse };
    for (const [file, list] of all) course[file] = changed(String(course[file] ?? ''), list);
    return course;
  });

/** One of its files as bytes, some of them changed. */
export const fuzzedBytes: fc.Arbitrary<FuzzedCourse> = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map(([file, list]) => {
    const bytes = new TextEncoder().encode(texts[file]);
    for (const [at, byte] of list) bytes[Math.floor(at * bytes.length)] = byte;
    return { ...wholeCourse, [file]: bytes };
  });

/** A page of one stretch of signs, again and again, up to a given size. */
export const hugePage = (size: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['[', '![', '*a ', '_a', '`', '{{', ':::\n', '> ', '- ', '| a ', '$', '<', '&', '1. ', '## A\n'],
          ...[
            '<b>',
            '[a](b)',
            '[[',
            '~~',
            '= a\n',
            '- (x) ',
            '\n',
            '  ',
            '\t',
            '\\',
            '"',
            '(',
            ')',
            '\0',
            '🚀',
          ],
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('') || 'a')
    .map((part) => part.repeat(Math.ceil(size / part.length)));
