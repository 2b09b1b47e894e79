import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseOfExamples, guidePages } from '../scripts/guide-examples.ts';
import { kinds } from '../src/model/question.ts';
import { questionsOf } from '../src/model/walk.ts';
import { allowedElements } from '../src/rich/html-allowed.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const guide = guidePages('');
const withRight = guide.filter(({ right }) => right.length > 0);
const wrong = guide.flatMap((page) => page.wrong.map((example) => ({ ...example, page: page.path })));

describe('the author’s guide', () => {
  it.each(withRight)('$path: its examples are a course that reads without a finding', async ({ right }) => {
    const { found } = await readCourseFiles(courseOfExamples(right));
    expect(found).toEqual([]);
  });

  it.each(wrong)('$page: $error is said where the example $file is wrong', async (example) => {
    const { found } = await readCourseFiles(courseOfExamples([example]));
    expect(found.map((one) => one.split(' ')[0])).toContain(example.error);
  });

  it('shows every kind of question, and every kind of file', async () => {
    const courses = await Promise.all(withRight.map(({ right }) => readCourseFiles(courseOfExamples(right))));
    const asked = courses.flatMap(({ course }) =>
      [...questionsOf(course)].map(({ question }) => question.kind),
    );
    expect([...new Set(asked)].sort()).toEqual([...kinds].sort());
    const files = withRight.flatMap(({ right }) => right.map(({ file }) => file));
    for (const ending of ['course.yml', 'module.yml', '.lesson.md', '.term.md', '.quiz.md', '.bank.md'])
      expect(
        files.some((file) => file.endsWith(ending)),
        ending,
      ).toBe(true);
  });

  it('names the HTML elements that stay', () => {
    const rows = [
      ...readFileSync('docs/authoring/lessons.md', 'utf8').matchAll(
        /^\| (?:words|blocks|lists and|pictures and).*$/gm,
      ),
    ];
    const named = rows.flatMap(([row]) => /`(.*)`/.exec(row)?.[1]?.split(' ') ?? []);
    const ofMaths = [...allowedElements].slice([...allowedElements].indexOf('math'));
    expect(new Set([...named, ...ofMaths])).toEqual(new Set(allowedElements));
  });
});

const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

describe('links in the documentation', () => {
  it.each(pages)('%s links only to files and headings that exist', (page) => {
    const missing = linksOf(page)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
      });
    expect(missing).toEqual([]);
  });
});

const linksOf = (page: string): readonly string[] =>
  [...withoutFences(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );

const anchorsOf = (file: string): readonly string[] =>
  [...withoutFences(readFileSync(file, 'utf8'), false).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Code holds no links; in headings its words belong to the anchor. */
const withoutFences = (text: string, inline = true): string => {
  const outside = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
  return inline ? outside.replace(/`[^`\n]*`/g, '') : outside;
};

const quotation = /^<!-- source: (\S+) (\d+)-(\d+) -->\n(`{3,})\w*\n([\s\S]*?)^\4$/gm;

describe('the README', () => {
  const quotations = [...readFileSync('README.md', 'utf8').matchAll(quotation)];

  it('shows the example course beside its results', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(2);
  });

  it.each(
    quotations.map(([, file = '', from, to, , text]) => ({ file, from: Number(from), to: Number(to), text })),
  )('quotes $file as it is', ({ file, from, to, text }) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .slice(from - 1, to);
    expect(text).toBe(`${lines.join('\n')}\n`);
  });
});
