import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { sourceFiles, writeMarkdown } from '../src/formats/markdown/write.ts';
import type { Course } from '../src/model/course.ts';
import { element, type RichNode, text } from '../src/model/rich.ts';
import { plainOptions, toMarkdown } from '../src/rich/markdown.ts';

const read = async (files: Readonly<Record<string, string>>): Promise<Course> => {
  const report = createReport();
  const bytes = (path: string) => new TextEncoder().encode(files[path] ?? '');
  const list = Object.keys(files)
    .sort()
    .map((path) => ({ path, size: bytes(path).length }));
  const course = await markdown.read(
    { list: async () => list, read: async (path) => bytes(path) },
    { report },
  );
  expect(report.list().filter((one) => one.severity === 'error')).toEqual([]);
  return course;
};

/** Every kind of question, as the authoring guide writes it. */
const quiz = `---
title: Cell transport quiz
pass: 80
attempts: 2
shuffle: answers
---

Read the *whole* question first.

## Which process needs energy? {#energy difficulty=easy outcome=BIO-2.B tags="transport, ATP"}

- (x) Active transport
  > Right: pumps use ATP to move solutes *against* the gradient.
- ( ) Osmosis
- ( ) Simple diffusion

> [!HINT]
> Think about moving uphill.

> [!FEEDBACK]
> Only active transport moves solutes against their gradient.

## Which of these cross the bilayer unaided? {#bilayer points=2 scoring=partial}

- [x] O~2~
- [x] CO~2~
- [ ] Na^+^
  > Ions need a channel.

## Osmosis is the diffusion of solute.

- ( ) True
- (x) False

## What do we call the diffusion of water? {#osmosis case=yes}

= osmosis | the osmosis
= osmosys {credit=50% feedback="Check the *spelling*."}

## How much water, in ng? {#water}

= 1.2 ± 0.05 ng

## Complete the sentence. {#cloze}

Plants are {{autotrophs|producers}}; animals are {{(x) consumers | ( ) producers}}. The powerhouse is the {{mitochondrion ? It makes ATP}}, and {{= 6 ± 2%}}.

## Match the organelle with its job. {#match}

- Ribosome => makes proteins
- Mitochondrion => makes ATP
- => stores water

## Put the phases of mitosis in order. {#order}

1. Prophase
2. Metaphase
3. Anaphase

## Sort each molecule. {#sort}

- Needs a transporter
  - Glucose
  - Na^+^
- Crosses unaided
  - O~2~

## Explain why a red blood cell bursts in pure water. {#burst points=2 lines=8}

> [!HINT]
> Where does the water go?

> [!ANSWER]
> Water enters by osmosis until the membrane ruptures.

> [!RUBRIC]
> - 1: names osmosis
> - 1: links water entry to rupture

## Upload your lab report. {#report points=10}

@ upload .pdf .docx

## Click the nucleus. {#hotspot}

![A cell](images/cell.svg)

- (x) Nucleus @ circle 42,31 r 6
- ( ) Mitochondrion @ rect 8,20 19,26
- ( ) Membrane @ poly 1,1 6,2 4,9

## A {=m} kg cart accelerates at {=a} m/s². What net force acts on it? {#force}

\`\`\`vars
m = 2 .. 9
a = 0.5 .. 4 step 0.5
F = m * a
\`\`\`

= {=F} ± 1% N

> [!SOLUTION]
> $F = ma = {=m} \\times {=a} = {=F:2}$ N

## Read this first. {text}

It cost $13 billion, then $5.

# Pool: membranes {pick=1 points=2}

## Which molecule is amphipathic?

- (x) Phospholipid
- ( ) Glucose

## What is the membrane model called?

= fluid mosaic model | fluid mosaic
`;

const lesson = `---
title: Containment at work
time: 5
---

> [!KEY]
> Steady pressure, see [the quiz](02-cells.quiz.md) and [below](#the-means).

![A map](images/cell.svg "Berlin, 1948")

## The means

| Year | Means |
|---|:---:|
| 1947 | money |

Table: What was used

- [x] read
- [ ] written

Term
: what it means

::: tabs

### East

One side.

### West

The other.

:::

A claim.[^1]

::: check
## Did the airlift end the blockade?

- (x) Yes, in May 1949
- ( ) No
:::

[^1]: A note.
`;

const folder = {
  'course.yml': 'id: tour\ntitle: A tour\npass: 70\ntargets: [site, {scorm2004: {edition: "3"}}]\n',
  'index.md': '---\ntitle: Welcome\n---\n\nBegin with [containment](01-cells/01-containment.lesson.md).\n',
  '01-cells/module.yml': 'title: Cells\n',
  '01-cells/01-containment.lesson.md': lesson,
  '01-cells/02-cells.quiz.md': quiz,
  '01-cells/images/cell.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"/>',
};

describe('a course folder', () => {
  it('is written as an author writes it', async () => {
    const files = Object.fromEntries(
      [...sourceFiles(await read(folder))].map(({ path, data }) => [path, data]),
    );
    expect(files['01-cells/02-cells.quiz.md']).toBe(quiz);
    expect(files['01-cells/01-containment.lesson.md']).toBe(lesson);
    expect(files['index.md']).toBe(folder['index.md']);
    expect(Object.keys(files).sort()).toEqual(
      Object.keys(folder)
        .filter((path) => !path.endsWith('.svg'))
        .sort(),
    );
  });

  it('takes its files along', async () => {
    const paths: string[] = [];
    const bytes = new Uint8Array([1, 2]);
    const ctx = {
      asset: async () => bytes,
      options: {},
      report: createReport(),
      program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
      tool: { name: 'coursewright', version: '0' },
    };
    for await (const { path, data } of writeMarkdown(await read(folder), ctx)) {
      paths.push(path);
      if (path.endsWith('.svg')) expect(data).toBe(bytes);
    }
    expect(paths).toContain('01-cells/images/cell.svg');
  });
});

describe('text is escaped only where it would be misread', () => {
  it.each([
    ['5 * 3 * 2, a*b', '5 * 3 * 2, a\\*b'],
    ['snake_case and _x_', 'snake_case and \\_x\\_'],
    ['$13 billion, then $5', '$13 billion, then $5'],
    ['from $a$ to $b', 'from \\$a\\$ to \\$b'],
    ['[sic], [a](b), [[Term]]', '[sic], \\[a](b), \\[[Term]]'],
    ['# 1', '\\# 1'],
    ['C# and #1', 'C# and #1'],
    ['1. May', '1\\. May'],
    ['in 1945. May', 'in 1945. May'],
    ['AT&T, &amp;, a < b, <b>', 'AT&T, \\&amp;, a < b, \\<b>'],
    ['C:\\temp', 'C:\\temp'],
    ['{{a}}', '{{a}}'],
    ['end {#id}', 'end \\{#id}'],
    ['::: check', '\\::: check'],
    ['https://example.org', 'https\\://example.org'],
    ['a | b', 'a | b'],
  ])('%s', (plain, written) => {
    expect(toMarkdown([element('p', {}, [text(plain)])], plainOptions)).toBe(written);
  });

  it.each([
    ['{{a}} {=x}', '\\{{a}} \\{=x}'],
    ['= 5', '\\= 5'],
    ['@ upload', '\\@ upload'],
    ['(x) a', '(x) a'],
  ])('in a question: %s', (plain, written) => {
    expect(
      toMarkdown([element('p', {}, [text(plain)])], { ...plainOptions, gaps: true, answers: true }),
    ).toBe(written);
  });

  const code = (value: string) => element('code', {}, [text(value)]);
  const link = (...children: RichNode[]) => element('a', { href: 'b' }, children);
  const row = (...cell: RichNode[]) =>
    element('table', {}, [
      element('thead', {}, [element('tr', {}, [element('th', { scope: 'col' }, cell)])]),
    ]);
  const plainDefinition = element('dl', {}, [element('dt', {}, [text('a')]), element('dd', {}, [text('b')])]);

  it.each<[string, RichNode[], string]>([
    ['code with backticks in a link', [link(code('a`b'))], '[<code>a\\`b</code>](b)'],
    ['a bracket before such code', [text('[a '), code('a`b'), link(text('c'))], '\\[a ``a`b``[c](b)'],
    ['a bracket before other code', [text('[a '), code('b'), link(text('c'))], '[a `b`[c](b)'],
    ['a link that would be a footnote', [link(element('sup', {}, [text('a')]))], '[<sup>a</sup>](b)'],
    [
      'emphasis between tildes',
      [element('em', {}, [text('a~')]), element('del', {}, [text('b')])],
      '<em>a\\~</em>~~b~~',
    ],
    [
      'a bar in an address',
      [element('a', { href: 'https://a.org/|' }, [text('a')])],
      '[a](https://a.org/&#124;)',
    ],
    [
      'signs of a blank in a cell',
      [row(element('a', { href: 'b', title: '{{c' }, [text('d')]), code('{{e'), text(' | f}}'))],
      '| [d](b "&#123;{c")<code>\\{\\{e</code> \\| f}} |\n|---|',
    ],
    ['lists of definitions', [plainDefinition, plainDefinition], 'a\n: b\n\n<!-- -->\n\na\n: b'],
  ])('%s', (_name, rich, written) => {
    expect(toMarkdown(rich, plainOptions)).toBe(written);
  });
});
