import { paragraph, phrase } from './words.ts';

/** About 6 KB of ordinary lesson: headings, paragraphs, lists, a table, a callout, code, links, emphasis. */
export const lesson = (index: number, next: () => number): string =>
  [
    `# Lesson ${index}: ${phrase(next, 4)}`,
    paragraph(next, 5),
    '## What happened',
    `${paragraph(next, 4)} *${phrase(next, 3)}* and **${phrase(next, 2)}**, see [the front](https://example.org/${index}).`,
    list(next),
    '> [!NOTE]',
    `> ${paragraph(next, 2)}`,
    '',
    '## Figures',
    table(next),
    paragraph(next, 6),
    '```js',
    `const year = ${1945 + (index % 60)};\nfor (const one of list) if (one < year && one > 0) count += 1;`,
    '```',
    '## Afterwards',
    paragraph(next, 8),
    list(next),
    paragraph(next, 18),
    '',
  ]
    .join('\n\n')
    .replaceAll('[!NOTE]\n\n>', '[!NOTE]\n>')
    .replaceAll('```js\n\n', '```js\n')
    .replaceAll('\n\n```\n', '\n```\n');

const list = (next: () => number): string =>
  Array.from({ length: 6 }, () => `- ${phrase(next, 9)}`).join('\n');

const table = (next: () => number): string =>
  ['| Year | Event | Result |', '|---|---|---|']
    .concat(
      Array.from(
        { length: 6 },
        () => `| ${1945 + Math.floor(next() * 70)} | ${phrase(next, 4)} | ${phrase(next, 5)} |`,
      ),
    )
    .join('\n');
