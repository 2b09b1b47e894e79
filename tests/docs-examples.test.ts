import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { formats } from '../src/formats/index.ts';
import type { InFiles } from '../src/package/file.ts';
import { allowedElements } from '../src/rich/html-allowed.ts';

interface Example {
  readonly file: string;
  readonly error?: string;
  readonly text: string;
}

const fence = /^(`{3,})\w+ file=(\S+)(?: error=(\S+))?\n([\s\S]*?)^\1$/gm;

const examplesOf = (guide: string): readonly Example[] =>
  [...guide.matchAll(fence)].map(([, , file = '', error, text = '']) => ({
    file,
    text,
    ...(error !== undefined && { error }),
  }));

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle cx="2" cy="2" r="2"/></svg>';

const inMemory = (texts: Readonly<Record<string, string>>): InFiles => {
  const encoder = new TextEncoder();
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
  return {
    list: async () => [...files.keys()].sort().map((path) => ({ path, size: files.get(path)?.length ?? 0 })),
    read: async (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes;
    },
  };
};

const read = async (texts: Readonly<Record<string, string>>) => {
  const report = createReport();
  const markdown = formats.find((format) => format.id === 'markdown');
  if (!markdown?.read) throw new Error('the Markdown format has no reader');
  const course = await markdown.read(inMemory(texts), { report });
  return { course, found: report.list() };
};

const guide = examplesOf(readFileSync('docs/authoring.md', 'utf8'));
const right = guide.filter((example) => example.error === undefined);
const wrong = guide.filter((example) => example.error !== undefined);
const asFiles = (examples: readonly Example[]) =>
  Object.fromEntries(examples.map((example) => [example.file, example.text]));

describe("the author's guide", () => {
  it('holds examples of every kind of file', () => {
    expect(right.map((example) => example.file)).toEqual([
      'course.yml',
      '01-states/module.yml',
      '01-states/02-cycle.lesson.md',
      '01-states/01-evaporation.term.md',
      '01-states/03-check.quiz.md',
      '01-states/water.bank.md',
      '01-states/04-more.quiz.md',
    ]);
  });

  it('is one course that reads without a finding', async () => {
    const { course, found } = await read({ ...asFiles(right), '01-states/images/cycle.svg': picture });
    expect(found).toEqual([]);
    expect(course.modules.flatMap((module) => module.items).map((item) => item.title)).toEqual([
      'Evaporation',
      'The water cycle',
      'Check your knowledge',
      'More kinds',
    ]);
  });

  it.each(wrong)('says $error where the example in $file is wrong', async ({ file, text, error }) => {
    const { found } = await read({ 'course.yml': 'id: wrong\ntitle: Wrong\n', [file]: text });
    expect(found.map((one) => one.code)).toContain(error);
  });

  it('names the HTML elements that stay', () => {
    const rows = [
      ...readFileSync('docs/authoring.md', 'utf8').matchAll(
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
  it.each(pages)('%s links only to files that exist', (page) => {
    const targets = [
      ...withoutFences(readFileSync(page, 'utf8')).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
    ].map(([, target = '']) => target);
    const missing = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

const withoutFences = (text: string): string =>
  text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');

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
