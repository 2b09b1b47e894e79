import { describe, expect, it } from 'vitest';
import { countWords } from '../src/build/count-words.ts';
import { segmentsOf } from '../src/rich/segmenter.ts';
import { readCourseFiles } from './support/read-course-files.ts';
import { readPage } from './support/read-page.ts';
import { least, timeUsed } from './support/time-used.ts';

/** What may stand in a page again and again: signs of Markdown and of ours, whole and left open, and rows of them. */
const repeated = [
  ...[
    '\\(',
    '\\',
    '$',
    '$$',
    '$a$',
    '$ ',
    '[[',
    '[[a]]',
    '[',
    ']',
    '![',
    '](',
    '[a](b)',
    '[a][b]',
    '[a]: b\n',
  ],
  ...[
    '*',
    '**',
    '*a ',
    'a*',
    '_',
    '_a ',
    '`',
    '``a ',
    '```\n',
    '~',
    '~~',
    '~~~',
    '~~(',
    '~~🚀',
    '~a~',
    '^',
    '^a^',
  ],
  ...['<', '<!--', '<?a', '<![CDATA[', '<a ', '<a href="', '<b>', '</b>', '<p>\n\n', '<td>\n\n', '<br/>\n\n'],
  ...[
    '<math>\n',
    '<details>\n',
    '<table>\n\n',
    '<svg>\n',
    '&',
    '&amp',
    '&amp;',
    '&#',
    '{',
    '{{',
    '{{a|',
    '{{a}}',
  ],
  ...[
    '{=',
    '{=a}',
    '{#',
    '## a {#\n',
    '{a="',
    '|',
    '| a | b |\n',
    '|---|---|\n',
    ': a\n|---|---|\n',
    '===\n|---|---|\n',
    '| a |\n|---|---|\n',
    'a | b\n:--\n',
    '    a | b\n:--\n',
    'a\n<b>\n|-|-|\n',
    '> ',
    '> [!HINT] ',
    '>\n',
    '- ',
  ],
  ...[
    '- a\n',
    '1. ',
    '- [ ] a\n',
    '- (x) \n',
    '- a => b\n',
    '- - \n',
    '\t',
    '    ',
    ':::\n',
    '::: check\n',
    '::: tabs\n',
  ],
  ...[
    ': a\n',
    '[^a]',
    '[^a]: b\n',
    '[^',
    '=\n',
    '= 5 ± \n',
    '@ upload\n',
    '#\n',
    '# \n\n',
    '## \n',
    '### a\n',
    '"',
  ],
  ...[
    'http://',
    'www.',
    'a@b.',
    '\0',
    '🚀',
    '\u0301',
    '字',
    '---\n',
    '===\n',
    '{{\\( ',
    '$a$[a ',
    '$a$![a',
    '$a$<?a',
    '*a)',
    '_\u0301',
  ],
];

const refusals =
  /^(?:markdown\/too-dense|markdown\/too-deep|markdown\/too-long-item|html\/too-many-tags|vars\/too-many)$/;

/** Milliseconds of work; nothing where the text is refused in a sentence. */
const timeOf = (read: () => readonly string[]): number => {
  const start = timeUsed();
  return read().some((code) => refusals.test(code)) ? 0 : timeUsed() - start;
};

const size = 48_000;

/** Four times as much takes four times as long, and never a second where little takes a moment. */
const expectLinear = async (time: (length: number) => number | Promise<number>): Promise<void> => {
  const little = await time(size / 4);
  const limit = Math.max(1000, little * 8);
  const much = await least(() => time(size), limit);
  expect(much, `${little} ms, then ${much} ms`).toBeLessThan(limit);
};

const repeat = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

describe.each(['lesson', 'quiz', 'bank', 'term'] as const)(
  'the same signs again and again in a %s',
  (kind) => {
    it.each(repeated)('%j', { timeout: 240_000 }, async (part) => {
      const begin = kind === 'term' ? '## Definition\n\n' : kind === 'lesson' ? '' : '## Q\n\n';
      const end = kind === 'quiz' || kind === 'bank' ? '\n\n- (x) a\n- ( ) b\n' : '\n';
      await expectLinear((length) =>
        timeOf(() => readPage(kind, `${begin}${repeat(part, length)}${end}`).found.map(({ code }) => code)),
      );
    });
  },
);

describe('the same signs again and again', () => {
  it.each(repeated.map((part) => part.replaceAll('\n', '')).filter((part) => part !== ''))(
    'in a prompt, in front matter and in course.yml: %j',
    { timeout: 240_000 },
    async (part) => {
      await expectLinear(async (length) => {
        const text = repeat(part, length);
        const start = timeUsed();
        const { found } = await readCourseFiles({
          'course.yml': `id: c\ntitle: C\ndescription: ${text}\n`,
          'm/01-a.md': `---\ntitle: ${text}\n---\n\nWords.\n`,
          'm/02-q.quiz.md': `## ${text}\n\n= a\n`,
        });
        const refused = found.some((one) => refusals.test(one.split(' ')[0] ?? ''));
        return refused ? 0 : timeUsed() - start;
      });
    },
  );

  it.each(['\\(', 'é ', 'a(', '字', '𝒳', 'é'])('has its words counted in time: %j', async (part) => {
    await expectLinear((length) => timeOf(() => [String(countWords(repeat(part, length), 'en'))]));
  });
});

describe('words of a long text', () => {
  it.each([
    ['en', 'It’s 3.14, e.g. “well-known” (a.k.a. π); 12,5 % of 1984’s users@example.org… '],
    ['fr', 'Où est-ce qu’il l’a mis ? '],
    ['zh', '柏林空运是一次重要的行动。'],
    ['xx', '🚀👩‍👩‍👧 e\u0301 '],
  ])('are those that Intl.Segmenter gives for the whole of it: %s', (language, part) => {
    const text = part.repeat(400);
    const whole = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
    const ours = [...segmentsOf(text, language, 'word')];
    expect(ours.map(({ segment, index, isWordLike }) => [segment, index, isWordLike])).toEqual(
      whole.map(({ segment, index, isWordLike }) => [segment, index, isWordLike]),
    );
  });

  it('may be one word', () => {
    expect([...segmentsOf('a'.repeat(9000), 'en', 'word')]).toHaveLength(1);
  });
});
