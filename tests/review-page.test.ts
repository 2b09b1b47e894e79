import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { sourceFiles, writeItemFile } from '../src/formats/markdown/write.ts';
import { readReviewPage } from '../src/formats/review-page/read.ts';
import type { Course, Term } from '../src/model/course.ts';
import { toPlain } from '../src/rich/plain.ts';
import { timeUsed } from './support/time-used.ts';

const page = `🔬 earth science – 101 review

Tidal locking

Written by the Example Content Team • Last updated September 2025
Written by the Example Content Team • Last updated September 2025

Definition

Tidal locking is the state in which a body turns once on its axis in the time of one orbit.

3 Must Know Facts For Your Next Test

  1. The Moon always shows nearly the same face to the Earth.
  2. Pluto and Charon are locked to each other.
  3. Locking takes longer the farther the bodies are apart.

Review Questions

  • Why do we see only one face of the Moon?
    • It turns once on its axis in each orbit.
    • Its turning was slowed by tides that the Earth raised in it.
  • Discuss what a locked planet near a red dwarf would be like.
    • One side would have lasting day, the other lasting night.`;

const read = async (source: string | Uint8Array, path = 'page.txt') => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const report = createReport();
  const files = { list: async () => [{ path, size: bytes.length }], read: async () => bytes };
  const course: Course = await readReviewPage(files, { report });
  const term = course.modules[0]?.items[0];
  return { course, term: term?.kind === 'term' ? term : undefined, report };
};

const codes = ({ report }: Awaited<ReturnType<typeof read>>) => report.list().map((one) => one.code);

const plain = (term: Term | undefined) =>
  term && {
    title: term.title,
    subject: term.subject,
    authors: term.authors,
    updated: term.updated,
    definition: term.definition && toPlain(term.definition),
    facts: term.facts?.flatMap((list) =>
      list.type === 'element' ? list.children.map((item) => toPlain([item])) : [],
    ),
    review: term.review.map((question) => [
      toPlain(question.prompt),
      ...(question.kind === 'essay' ? question.answers.map(toPlain) : []),
    ]),
  };

const expected = {
  title: 'Tidal locking',
  subject: 'Earth science, 101',
  authors: ['Example Content Team'],
  updated: '2025-09',
  definition: 'Tidal locking is the state in which a body turns once on its axis in the time of one orbit.',
  facts: [
    'The Moon always shows nearly the same face to the Earth.',
    'Pluto and Charon are locked to each other.',
    'Locking takes longer the farther the bodies are apart.',
  ],
  review: [
    [
      'Why do we see only one face of the Moon?',
      'It turns once on its axis in each orbit.',
      'Its turning was slowed by tides that the Earth raised in it.',
    ],
    [
      'Discuss what a locked planet near a red dwarf would be like.',
      'One side would have lasting day, the other lasting night.',
    ],
  ],
};

const asHeadings = (source: string): string =>
  source
    .replace(/^(Definition|3 Must.*|Review Questions)$/gm, '## $1')
    .replace(/^Tidal locking$/m, '# Tidal locking')
    .replace(/^ {2}• /gm, '### ')
    .replace(/^ {4}• /gm, '\n');

/** Each line broken where it is too long, with no indent on the lines that follow. */
const wrapped = (source: string, width: number): string =>
  source.replace(new RegExp(`(?=.{${width + 1}})(.{20,${width}}) `, 'g'), '$1\n');

describe('a study-guide page', () => {
  it('gives title, subject, authors, date, definition, facts and questions with all answers', async () => {
    const found = await read(page);
    expect(plain(found.term)).toEqual(expected);
    expect(found.report.list()).toEqual([]);
  });

  it.each<[string, string]>([
    ['Windows line ends and a byte-order mark', `\uFEFF${page.replaceAll('\n', '\r\n')}`],
    ['an emoji glued to the breadcrumb', page.replace('🔬 ', '🔬')],
    ['hyphens as bullets', page.replaceAll('•', '-').replace(/- Last updated/g, '• Last updated')],
    ['asterisks as bullets', page.replace(/^( +)•/gm, '$1*')],
    ['numbers with brackets', page.replace(/^( +\d)\./gm, '$1)')],
    ['tabs as indents', page.replace(/^ {4}(?=•)/gm, '\t\t').replace(/^ {2}(?=•)/gm, '\t')],
    ['another kind of bullet for answers', page.replace(/^ {4}•/gm, '◦').replace(/^ {2}•/gm, '•')],
    ['no indents at all', page.replace(/^ +/gm, '').replace('    • Its turning', '    • Its turning')],
    ['labels before questions and answers', page.replace(/^ {4}•/gm, 'A:').replace(/^ {2}•/gm, 'Q:')],
    ['lines wrapped at a column', page.replace(/^((?: +|Tidal ).{20,40}\S*) /gm, '$1\n    ')],
    ['notices around the text', `Log in\n\n${page}\n\n© 2025 Example Inc. All rights reserved.\n`],
    [
      'a breadcrumb of several steps',
      page.replace(/^.*review$/m, 'All Subjects > 🔬 Earth science – 101 Review'),
    ],
  ])('is the same with %s', async (_name, source) => {
    expect(plain((await read(source)).term)).toEqual(expected);
  });

  const body = page.replace(/ {2}•/g, '  •');

  it.each<[string, string, string?]>([
    ['stars for every bullet', body.replaceAll('•', '*')],
    ['questions as headings of Markdown', asHeadings(body), 'page.md'],
    [
      'answers that are only indented',
      body.replace(/^ {4}• /gm, '    ').replace(/\n {4}Its turning/, ' Its turning'),
    ],
    ['facts without numbers', body.replace(/^ {2}\d\. /gm, '')],
    [
      'signs without width at its headings',
      body.replace('Definition', 'Definition\u200B').replace('Review Q', '\u200BReview Q'),
    ],
    ['lines of seventy signs', wrapped(body, 70)],
    ['no-break spaces', body.replace(/^ +/gm, (space) => '\u00A0'.repeat(space.length))],
    ['line ends of old Macs', body.replaceAll('\n', '\r')],
    ['a menu', `Home\nLog in\nSign up\n\n${body}\n\nAll rights reserved\n`],
  ])('may have %s', async (_name, source, path = 'page.txt') => {
    const found = await read(source, path);
    expect(codes(found)).toEqual([]);
    const { review = [], ...rest } = plain(found.term) ?? {};
    const { review: asked, ...others } = expected;
    expect(rest).toEqual(others);
    // Where answers are told by their place alone, two of them are one.
    expect(review.map((one) => [one[0], one.slice(1).join(' ')])).toEqual(
      asked.map((one) => [one[0], one.slice(1).join(' ')]),
    );
  });

  it('may have bold questions between paragraphs of HTML', async () => {
    const html =
      '<h1>Tidal locking</h1><h2>Review Questions</h2><p><strong>Why?</strong></p><p>So.</p><p><b>Which?</b></p><p>That.</p>';
    const { term } = await read(html, 'page.html');
    expect(term?.review.map(({ prompt }) => prompt)).toEqual([
      [{ type: 'text', value: 'Why?' }],
      [{ type: 'text', value: 'Which?' }],
    ]);
  });

  it('may name its authors in other words', async () => {
    const { term } = await read(
      page.replaceAll('Written by the Example Content Team', 'By Ada Lovelace and Mary Somerville'),
    );
    expect([term?.authors, term?.updated]).toEqual([['Ada Lovelace', 'Mary Somerville'], '2025-09']);
  });

  it('may be HTML', async () => {
    const html = `<!doctype html><html lang=en><head><title>x</title><style>p{}</style></head><body>
      <nav>🔬 earth science – 101 review</nav><h1>Tidal locking</h1>
      <div>Written by the Example Content Team • Last updated September 2025</div>
      <h2>Definition</h2><p>Tidal locking is the state in which a body turns once on its axis in the time of one orbit.</p>
      <h2>3 Must Know Facts For Your Next Test</h2><ol><li><p>The Moon always shows nearly the <b>same face</b> to the Earth.</p>
      <li>Pluto and Charon are locked to each other.<li>Locking takes longer the farther the bodies are apart.</ol>
      <h2>Review Questions</h2><ul><li>Why do we see only one face of the Moon?<ul><li>It turns once on its axis in each orbit.</li>
      <li>Its turning was slowed by tides that the Earth raised in it.</li></ul></li>
      <li><p>Discuss what a locked planet near a red dwarf would be like.</p><ul><li>One side would have lasting day, the other lasting night.</li></ul></li></ul>
      <footer>Example</footer><script>alert(1)</script></body></html>`;
    const found = await read(html, 'page.html');
    expect(plain(found.term)).toEqual(expected);
    expect(JSON.stringify(found.term?.facts)).toContain('strong');
  });

  it('may be Markdown', async () => {
    const markdown = page
      .replace('Tidal locking\n', '# Tidal locking\n')
      .replace(/^(Definition|3 Must.*|Review.*)$/gm, '## $1')
      .replace('nearly the same', 'nearly the **same**')
      .replaceAll('•', '-')
      .replace(/- Last updated/g, '• Last updated');
    const found = await read(`---\ntags: [x]\n---\n${markdown}`, 'page.md');
    expect(plain(found.term)).toEqual(expected);
    expect(JSON.stringify(found.term?.facts)).toContain('strong');
  });

  it('may lack parts', async () => {
    expect(plain((await read('Ebb\n\nDefinition\n\nFalling tide.')).term)).toMatchObject({
      title: 'Ebb',
      definition: 'Falling tide.',
      facts: undefined,
      review: [],
    });
    const untitled = await read('Review Questions\n\n- What is ebb?\n', 'ebb-tide.txt');
    expect(plain(untitled.term)).toMatchObject({ title: 'Ebb tide', review: [['What is ebb?']] });
    expect(codes(untitled)).toEqual(['import/no-title']);
  });

  it('says when there are fewer facts than promised, and where', async () => {
    const found = await read(page.replace('3 Must', '7 Must'));
    expect(found.report.list()).toMatchObject([
      { code: 'import/facts-missing', severity: 'warning', at: { file: 'page.txt', line: 12, column: 1 } },
    ]);
  });

  it('names a line that it did not understand', async () => {
    const found = await read(page.replace('  2. Pluto', '\nSome remark.\n\n  2. Pluto'));
    expect(plain(found.term)).toEqual(expected);
    expect(found.report.list()).toMatchObject([
      {
        code: 'import/not-understood',
        message: expect.stringContaining('“Some remark.”'),
        at: { line: 16, column: 1 },
      },
    ]);
  });

  it('keeps related terms and further sections', async () => {
    const found = await read(
      `# Ebb\n\n## Definition\n\nFalling tide.\n\n## History\n\nKnown for long.\n\n- a\n- b\n\n## Related terms (2)\n\n- Flood: rising tide\n- Spring tide\n`,
    );
    expect(found.term?.related).toEqual([{ name: 'Flood' }, { name: 'Spring tide' }]);
    expect(found.term?.more.map(({ title, body }) => [toPlain(title), toPlain(body)])).toEqual([
      ['History', 'Known for long. a b'],
      ['Related terms', 'Flood: rising tide Spring tide'],
    ]);
  });

  it.each<[string, string | undefined]>([
    ['September 2025', '2025-09'],
    ['Sept. 5, 2025', '2025-09-05'],
    ['5th September 2025', '2025-09-05'],
    ['2025-09-05', '2025-09-05'],
    ['2025', '2025'],
    ['9/2025', '2025-09'],
    ['13/9/2025', '2025-09-13'],
    ['septembre 2025', '2025-09'],
    ['5. September 2025', '2025-09-05'],
    ['5 de septiembre de 2025', '2025-09-05'],
    ['4/5/2025', undefined],
    ['last week', undefined],
    ['13-13-2025', undefined],
  ])('is dated %s', async (written, date) => {
    const found = await read(page.replaceAll('September 2025', written));
    expect(found.term?.updated).toBe(date);
    expect(codes(found)).toEqual(date === undefined ? ['import/unknown-date'] : []);
  });
});

describe('what is no such page', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['other text', 'Dear Ann,\n\nhow are you?\n', 'import/not-a-review-page'],
    ['nothing', '', 'import/not-a-review-page'],
    ['a file in another encoding', new Uint8Array([0x44, 0xe9, 0x66]), 'import/not-utf8'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'import/not-utf8'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'import/not-utf8'],
  ])('gives one error: %s', async (_name, source, code) => {
    const found = await read(source);
    expect(found.course.modules).toEqual([]);
    expect(found.report.list()).toMatchObject([
      { code, severity: 'error', at: { file: 'page.txt', line: 1, column: 1 } },
    ]);
  });
});

describe('a course made of a page', () => {
  it('needs no id in its files, as no author would write one', async () => {
    const { course } = await read(page);
    const sources = [...sourceFiles(course)].map(({ path, data }) => `${path}\n${data}`);
    expect(sources.map((source) => source.split('\n', 1)[0])).toEqual([
      'course.yml',
      '01-key-terms/module.yml',
      '01-key-terms/01-tidal-locking.term.md',
    ]);
    expect(sources[2]).not.toMatch(/\{#|^id:/m);
  });

  it('keeps a question that is asked twice', async () => {
    const { term } = await read('Ebb\n\nReview Questions\n\n- What is it?\n  - a\n- What is it?\n  - b\n');
    expect(term?.review.map(({ id }) => id)).toEqual(['what-is-it', 'what-is-it-2']);
  });
});

describe('whatever the input', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...page.split('\n'),
      'Related terms',
      'See also',
      '<li>',
      '</ul>',
      '<h2>Definition</h2>',
      '## Facts',
      '- ',
      '1)',
      '---',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 40 }),
  );

  it('never throws, and never says nothing about a page without content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('a.txt', 'a.html', 'a.md'),
        async (lines, name) => {
          const found = await read(lines.join('\n'), name);
          if (!found.term) expect(found.report.hasErrors()).toBe(true);
          if (found.term) expect(typeof writeItemFile(found.term, found.course).data).toBe('string');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is not slow on long lines and deep nesting', async () => {
    const started = timeUsed();
    await read(`${'<div>'.repeat(20_000)}x`, 'a.html');
    await read(`Definition\n\n${'<b>'.repeat(20_000)}x</b>`, 'a.html');
    await read(`Definition\n\n${' '.repeat(100_000)}x${'*'.repeat(5_000)}`, 'a.md');
    await read(`Definition\n\n${'a - '.repeat(20_000)}\n\n${'by '.repeat(20_000)}`, 'a.txt');
    await read(`${'by a, '.repeat(20_000)}\n\nDefinition\n\nx`, 'a.txt');
    expect(timeUsed() - started).toBeLessThan(10_000);
  }, 240_000);
});

describe('text that looks like our syntax', () => {
  it('stays text in the file written', async () => {
    const found = await read(
      'Ebb\n\nDefinition\n\n# not {{a gap}} and [[no link]] at $5$ each.\n\nReview Questions\n\n  - What is (x) here? {points=9}\n    - = 5\n    - [!HINT] none\n',
    );
    const { data } = found.term
      ? writeItemFile(found.term, found.course, { path: 'tides/01-ebb.term.md' })
      : { data: '' };
    expect(data).toBe(`---
type: term
term: Ebb
---

## Definition

\\# not {{a gap}} and \\[[no link]] at \\$5\\$ each.

## Review questions

### What is (x) here? \\{points=9}

> [!ANSWER]
> = 5

> [!ANSWER]
> \\[!HINT] none
`);
  });
});

const seed = new URL('../../shared/seeds/back-channel-diplomacy.review-page.txt', import.meta.url);

describe.runIf(existsSync(seed))('the real page', () => {
  it('imports as it is', async () => {
    const found = await read(readFileSync(seed), 'back-channel-diplomacy.review-page.txt');
    expect(found.report.list()).toEqual([]);
    const term = plain(found.term);
    expect(term).toMatchObject({
      title: 'Back-channel diplomacy',
      subject: 'US history, 1945 to present',
      authors: ['Fiveable Content Team'],
      updated: '2025-09',
    });
    expect(term?.definition?.split('. ')).toHaveLength(3);
    expect(term?.facts).toHaveLength(5);
    expect(term?.review.map((one) => one.length)).toEqual([2, 2, 2]);
  });
});
